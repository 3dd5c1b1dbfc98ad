// Cooperatives, which no town is seeded with.
// cardinality: write
// access: write
// param: rows list[map]  [key, properties] of each
UNWIND $rows AS row
MERGE (cooperative:Cooperative {code: row[0]})
ON CREATE SET cooperative += row[1]
