// Entries of the log, gap-free behind those there are, and what each touched has still to be told.
// cardinality: write
// access: write
// scope: open: structure of the log
// param: at datetime  of the write
// param: rows list[list]  [id, effective at, actor, kind, reason, its code, restructuring, what its sentence names, as JSON,
//        tenures of other plans that it ended before they held, as JSON, the change that it undid] of each
MATCH (lock:Lock {id: 'lock'})
UNWIND range(0, size($p.rows) - 1) AS place
WITH lock, place, $p.rows[place] AS row
CREATE (change:Change {id: row[0], seq: lock.seq + place + 1, at: $p.at, effectiveAt: row[1], actor: row[2], kind: row[3],
                       reason: row[4], reasonCode: row[5], restructuring: row[6], told: row[7], neverHeld: row[8],
                       due: CASE WHEN row[1] > $p.at THEN row[1] END})
WITH lock, change, row
CALL (change, row) {
  MATCH (undone:Change {id: row[9]})
  SET undone.undoneBy = change.id
}
WITH lock, count(change) AS written
SET lock.seq = lock.seq + written
