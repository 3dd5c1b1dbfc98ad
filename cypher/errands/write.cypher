// Something is said of errands that are locked: at the clock now, and past what was said of each before.
// cardinality: write
// access: write
// scope: open: whether the viewer may was asked before
// param: rows list[list]  [id, id of what is said, paid, numbers of missing items] of each
// param: by str?  who says so
// param: state str  what becomes of them
// param: runner str?  who has taken them, where that is said
// param: reason str?  why
// include: published, said_at, isolated_at_home
UNWIND $p.rows AS row
MATCH (errand:Errand {id: row[0]})
CALL (errand) {
  @published
  RETURN at
}
@said_at(errand)
WITH *, told_at AS said, told_at AS now
WITH errand, row, told_at, $p.state = 'DELIVERED' AND @isolated_at_home(errand) AS isolated, CASE $p.state WHEN 'REQUESTED' THEN NULL WHEN 'CLAIMED' THEN $p.runner ELSE errand.runner END AS runner
SET errand.toTheDoor = errand.toTheDoor OR isolated, errand.state = $p.state, errand.changedAt = told_at, errand.runner = runner,
  errand.claimedAt = CASE $p.state WHEN 'REQUESTED' THEN NULL WHEN 'CLAIMED' THEN told_at ELSE errand.claimedAt END,
  errand.purchasedAt = CASE $p.state WHEN 'PURCHASED' THEN told_at ELSE errand.purchasedAt END,
  errand.deliveredAt = CASE $p.state WHEN 'DELIVERED' THEN told_at ELSE errand.deliveredAt END,
  errand.paid = CASE $p.state WHEN 'PURCHASED' THEN row[2] ELSE errand.paid END,
  errand.missing = CASE $p.state WHEN 'PURCHASED' THEN row[3] ELSE errand.missing END
CREATE (:ErrandFact {id: row[1], at: told_at, by: $p.by, state: $p.state, runner: runner, reason: $p.reason})-[:ON]->(errand)
