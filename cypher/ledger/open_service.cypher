// People's places in units, each once by its ends, role and beginning.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
// param: deeds list[list]  [since, until, change, [[person, unit, properties] of each]]; instants are dear to send
// scan: both ends are single seeks of a unique key
UNWIND $p.deeds AS deed
UNWIND deed[3] AS row
MATCH (person:Person {id: row[0]})
MATCH (unit:Unit {code: row[1]})
MERGE (person)-[service:SERVES_IN {since: deed[0], openedBy: deed[2], role: row[2].role}]->(unit)
ON CREATE SET service.until = deed[1]
