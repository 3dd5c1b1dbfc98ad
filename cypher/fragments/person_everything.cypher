// Everyone, where everything is open.
MATCH (person:Person) WHERE everything AND person.id > $p.after
