// Everyone, where everything is open.
MATCH (person:Person) WHERE person.id > $p.after
WITH *, NULL AS given, false AS hidden
