// Descriptions, which no town is seeded with.
// cardinality: write
// access: write
// scope: open: of a test
// param: rows list[list]  [id, properties] of each
UNWIND $p.rows AS row
MERGE (node:Description {id: row[0]})
ON CREATE SET node += row[1]
