// What joins facts to each other, each once.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
// param: rows list[list]  [id, id] of the ends of each
// each: source, type, target = @joins(fact)
UNWIND $p.rows AS row
MATCH (source:@source {id: row[0]})
CALL (source, row) {
  MATCH (target:@target {id: row[1]})
  MERGE (source)-[:@type]->(target)
}
