// Somebody is isolated, unless they are already: whoever begins another one for the same person meanwhile waits here.
// cardinality: optional
// access: write
// scope: open: whether the viewer may was asked before
// param: id str  of the isolation
// param: by str  who begins it
// param: person str  whose
// param: post str?  where, but at home
// param: reason str?  why
// param: since datetime  from when
// param: expected datetime  until when, as planned
// param: retained datetime  until when it is kept
// returns: made bool
MERGE (isolation:Isolation {openFor: $p.person})
WITH isolation, isolation.id IS NULL AS made, datetime.truncate('microsecond', datetime.realtime()) AS told_at
FOREACH (_ IN CASE WHEN made THEN [1] ELSE [] END |
  SET isolation.id = $p.id, isolation.at = told_at, isolation.by = $p.by, isolation.changedAt = told_at, isolation.person = $p.person,
    isolation.post = $p.post, isolation.reason = $p.reason, isolation.since = $p.since,
    isolation.plannedAt = [told_at], isolation.plannedUntil = [$p.expected], isolation.retainUntil = $p.retained)
RETURN collect(made) AS rows
