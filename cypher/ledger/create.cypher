// Nodes of one label, each once by its key: those that are there already stay as they are.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
// param: rows list[list]  [key, properties] of each
// each: label, key = @labels(touched)
UNWIND $p.rows AS row
MERGE (node:@label {@key: row[0]})
ON CREATE SET node += row[1]
