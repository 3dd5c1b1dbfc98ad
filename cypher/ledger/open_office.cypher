// People's posts in organizations, each once by its ends, position and beginning.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
// param: deeds list[map]  [since, until, change, [[person, organization, properties] of each]]; instants are dear to send
// scan: both ends are single seeks of a unique key
UNWIND $deeds AS deed
UNWIND deed[3] AS row
MATCH (person:Person {id: row[0]})
MATCH (organization:Organization {code: row[1]})
MERGE (person)-[office:HOLDS {since: deed[0], openedBy: deed[2], position: row[2].position}]->(organization)
ON CREATE SET office.until = deed[1], office.title = row[2].title
