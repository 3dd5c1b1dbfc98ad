// The rows of a grid in files, one for each that works in it.
COLLECT { MATCH (%)<-[works:WORKS_IN]-(person:Person) WHERE @holds(works) RETURN [%.code, person.id] ORDER BY person.id }
