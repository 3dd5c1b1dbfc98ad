// Every errand.
MATCH (errand:Errand) WHERE errand.id > $p.after
