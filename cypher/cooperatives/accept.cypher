// The office has accepted what a cooperative filed last.
// cardinality: write
// access: write
// scope: open: of a cooperative that was looked up within the scope
// param: rows list[list]  [id, cooperative, properties] of the last filing
UNWIND $p.rows AS row
MATCH (cooperative:Cooperative {code: row[1]})
WITH row, COLLECT {
  MATCH (cooperative)-[:REACHED]->(filed:Milestone {stage: 'FILED'})
  RETURN filed ORDER BY filed.at DESC, filed.recordedAt DESC LIMIT 1
}[0] AS filed
SET filed += row[2]
