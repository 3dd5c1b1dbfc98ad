// People's posts in organizations, or of cooperatives, each once by its ends, position and beginning.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
// param: deeds list[list]  [since, until, change, [[person, body, properties] of each]]; instants are dear to send
// scan: both ends are single seeks of a unique key
// each: type, target = @tenures(office)
UNWIND $p.deeds AS deed
UNWIND deed[3] AS row
MATCH (person:Person {id: row[0]})
MATCH (body:@target {code: row[1]})
MERGE (person)-[office:@type {since: deed[0], openedBy: deed[2], position: row[2].position}]->(body)
ON CREATE SET office.until = deed[1], office += row[2]
