// Nodes of a label that no town is seeded with.
// cardinality: write
// access: write
// scope: open: of a test
// param: rows list[map]  [key, properties] of each
// each: label, key = Cooperative, code | Description, id
UNWIND $rows AS row
MERGE (node:@label {@key: row[0]})
ON CREATE SET node += row[1]
