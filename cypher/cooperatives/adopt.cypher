// The charter of a cooperative, as it was last drafted, is adopted.
// cardinality: write
// access: write
// scope: open: of a cooperative that was looked up within the scope
// param: rows list[list]  [id, cooperative, properties] with the instant, `at`
UNWIND $p.rows AS row
MATCH (cooperative:Cooperative {code: row[1]})
WITH row, COLLECT {
  MATCH (cooperative)-[:DRAFTED]->(charter:Charter) WHERE charter.at <= row[2].at
  RETURN charter ORDER BY charter.at DESC, charter.recordedAt DESC LIMIT 1
}[0] AS charter
WHERE charter IS NOT NULL
SET charter.adoptedAt = coalesce(charter.adoptedAt, row[2].at)
