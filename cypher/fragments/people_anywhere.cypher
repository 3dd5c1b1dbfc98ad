// Everyone.
MATCH (person:Person) WHERE person.id > $after
