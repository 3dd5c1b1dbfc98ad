// An isolation is locked: what is being said of it is told before what comes now.
// cardinality: write
// access: write
// scope: open: whether the viewer may was asked before
// param: id str  its id
MATCH (isolation:Isolation {id: $p.id})
SET isolation.changedAt = isolation.changedAt
