// People's places in units, each once by its ends, role and beginning.
// cardinality: write
// access: write
// param: rows list[map]  [person, unit, since, until, change, properties] of each
// scan: both ends are single seeks of a unique key
UNWIND $rows AS row
MATCH (person:Person {id: row[0]})
MATCH (unit:Unit {code: row[1]})
MERGE (person)-[service:SERVES_IN {since: row[2], openedBy: row[4], role: row[5].role}]->(unit)
ON CREATE SET service.until = row[3]
