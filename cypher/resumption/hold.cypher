// What is said of a firm is locked: what is being said of it is said before what comes now.
// cardinality: write
// access: write
// scope: open: whether the viewer may was asked before
// param: enterprise str  its code
MERGE (standing:Standing {enterprise: $p.enterprise})
SET standing.at = coalesce(standing.at, datetime('1970-01-01T00:00:00Z'))
