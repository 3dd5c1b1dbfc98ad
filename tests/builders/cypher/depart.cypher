// A person departs.
// cardinality: write
// access: write
// scope: open: of a test
// param: id str  of the person
// param: at datetime  when
MATCH (person:Person {id: $p.id})
CREATE (person)-[:DEPARTED {since: $p.at, until: datetime('9999-12-31T00:00:00Z')}]->(person)
