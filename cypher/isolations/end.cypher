// An isolation, which is locked, has ended.
// cardinality: write
// access: write
// scope: open: whether the viewer may was asked before
// param: id str  its id
// param: by str  who says so
// param: ended datetime?  when; absent, now
// param: days int  for which it is kept still
// include: said_at
MATCH (isolation:Isolation {id: $p.id})
@said_at(isolation)
WITH *, coalesce($p.ended, told_at) AS ended
SET isolation.changedAt = told_at, isolation.endToldAt = told_at, isolation.endedAt = ended, isolation.endedBy = $p.by,
  isolation.retainUntil = ended + duration({days: $p.days})
REMOVE isolation.openFor
