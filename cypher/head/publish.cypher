// What was written at an instant can be read from now on; what comes into force later is pending.
// cardinality: write
// access: write
// scope: open: structure of the log
// param: next datetime  of the write
MATCH (head:Head {id: 'head'})
SET head.id = 'head' // takes the lock before anything of the head is read
WITH head, CASE WHEN $p.next > head.at THEN $p.next ELSE head.at END AS at
SET head.at = at, head.pending = COLLECT {
  MATCH (change:Change) WHERE change.due > at
  RETURN DISTINCT change.due AS due ORDER BY due
}
