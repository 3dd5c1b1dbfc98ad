// People's own properties are put right; those that are given as null go. What they were called earlier is put right too.
// cardinality: write
// access: write
// scope: open: of people who were looked up within the scope
// param: rows list[list]  [id, properties, those of them that earlier descriptions have] of each
UNWIND $p.rows AS row
MATCH (person:Person {id: row[0]})
SET person += row[1]
WITH person, row
MATCH (person)-[:DESCRIBED]->(earlier:Description)
SET earlier += row[2]
