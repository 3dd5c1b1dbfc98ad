// The counts of a post or body are locked: what is being told of it is told before what comes now.
// cardinality: write
// access: write
// scope: open: whether the viewer may was asked before
// param: of str  id of the post or body
MERGE (sheet:TallySheet {of: $p.of})
SET sheet.at = coalesce(sheet.at, datetime('1970-01-01T00:00:00Z'))
