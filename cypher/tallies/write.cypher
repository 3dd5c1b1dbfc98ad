// Counts are told, at one instant past whatever was told before of the post or body; each may take the place of one that held.
// cardinality: write
// access: write
// scope: open: whether the viewer may was asked before
// param: of str  id of the post or body, whose counts are locked
// param: by str?  who tells them
// param: rows list[list]  [id, texts and numbers, from, to, replaces] of each
MATCH (sheet:TallySheet {of: $p.of})
WITH sheet, datetime.truncate('microsecond', datetime.realtime()) AS clock
WITH sheet, CASE WHEN clock > sheet.at THEN clock ELSE sheet.at + duration({microseconds: 1}) END AS told_at
SET sheet.at = told_at
WITH told_at
UNWIND $p.rows AS row
CREATE (tally:Tally {id: row[0], at: told_at, by: $p.by, of: $p.of, from: row[2], to: row[3], until: datetime('9999-12-31T00:00:00Z')})
SET tally += row[1]
WITH told_at, row, tally
MATCH (before:Tally {id: row[4]})
SET before.until = told_at
CREATE (tally)-[:REPLACES]->(before)
