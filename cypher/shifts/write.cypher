// Shifts are rostered, and others withdrawn that these take the place of, at one instant: past whatever was told before of these people.
// cardinality: write
// access: write
// scope: open: whether the viewer may was asked before
// param: people list[str]  ids of those concerned, whose rotas are locked
// param: rows list[list]  [id, post, person, duty, start, end, latest] of each
// param: by str?  who rosters them
// param: withdraws list[str]  ids
// param: reason str?  why these
MATCH (rota:Rota) WHERE rota.person IN $p.people
WITH collect(rota) AS rotas, max(rota.at) AS last
WITH rotas, last, datetime.truncate('microsecond', datetime.realtime()) AS clock
WITH rotas, CASE WHEN clock > last THEN clock ELSE last + duration({microseconds: 1}) END AS told_at
FOREACH (each IN rotas | SET each.at = told_at)
FOREACH (row IN $p.rows | CREATE (:Shift {
  id: row[0], at: told_at, by: $p.by, post: row[1], person: row[2], duty: row[3], start: row[4], end: row[5], latest: row[6]}))
WITH told_at
UNWIND $p.withdraws AS id
MATCH (before:Shift {id: id})
SET before.withdrawnAt = told_at, before.withdrawnBy = $p.by, before.withdrawnReason = $p.reason
WITH before, head([row IN $p.rows | row[0]]) AS first
MATCH (shift:Shift {id: first})
CREATE (shift)-[:REPLACES]->(before)
