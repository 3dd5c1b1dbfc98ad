// The changes of a load that the log does not have yet, at one instant of the graph and gap-free; to be read once the head is renewed.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
// param: rows list[list]  [id, effective at, actor, kind, reason] of each
// include: locked
@locked
WITH lock, at, [row IN $p.rows WHERE NOT EXISTS { (:Change {id: row[0]}) }] AS rows
UNWIND range(0, size(rows) - 1) AS place
CREATE (change:Change {id: rows[place][0], seq: lock.seq + place + 1, at: at, effectiveAt: rows[place][1],
                       actor: rows[place][2], kind: rows[place][3], reason: rows[place][4]})
WITH lock, at, count(change) AS written
SET lock.seq = lock.seq + written, lock.next = at
