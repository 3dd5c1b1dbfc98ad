// Nodes are found by the folded forms and the pinyin of what they are called.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
// param: rows list[list]  [key, properties] of each
// each: label, key = @labels(folded)
UNWIND $p.rows AS row
MATCH (node:@label {@key: row[0]})
SET node += row[1]
