// What changes touched.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
// param: rows list[list]  [change, key] of each
// each: label, key = @labels(touched)
// scan: both ends are single seeks of a unique key
UNWIND $p.rows AS row
MATCH (change:Change {id: row[0]})
MATCH (touched:@label {@key: row[1]})
MERGE (change)-[:TOUCHED]->(touched)
