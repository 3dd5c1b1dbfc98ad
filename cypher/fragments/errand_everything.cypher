// Every errand.
MATCH (errand:Errand) WHERE errand.id > $p.after
WITH *, false AS alone
