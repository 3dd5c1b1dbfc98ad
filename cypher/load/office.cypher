// People's posts in organizations, each once by its ends, position and beginning.
// cardinality: write
// access: write
// param: rows list[map]  [person, organization, since, until, change, properties] of each
// scan: both ends are single seeks of a unique key
UNWIND $rows AS row
MATCH (person:Person {id: row[0]})
MATCH (organization:Organization {code: row[1]})
MERGE (person)-[office:HOLDS {since: row[2], openedBy: row[4], position: row[5].position}]->(organization)
ON CREATE SET office.until = row[3], office.title = row[5].title
