// Facts of one label, each once by its id: those that are there already stay as they are.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
// param: rows list[list]  [id, properties] of each
// each: label = @labels(fact)
UNWIND $p.rows AS row
MERGE (fact:@label {id: row[0]})
ON CREATE SET fact += row[1]
