// People's own properties are put right; those that are given as null go.
// cardinality: write
// access: write
// scope: open: of people who were looked up within the scope
// param: rows list[list]  [id, properties] of each
UNWIND $p.rows AS row
MATCH (person:Person {id: row[0]})
SET person += row[1]
