// An isolation, which is locked, is to last longer.
// cardinality: write
// access: write
// scope: open: whether the viewer may was asked before
// param: id str  its id
// param: expected datetime  until when, as planned
// param: retained datetime  until when it is kept
// include: said_at
MATCH (isolation:Isolation {id: $p.id})
@said_at(isolation)
SET isolation.changedAt = told_at, isolation.plannedAt = isolation.plannedAt + told_at,
  isolation.plannedUntil = isolation.plannedUntil + $p.expected, isolation.retainUntil = $p.retained
