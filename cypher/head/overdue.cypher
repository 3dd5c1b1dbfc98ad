// What a structural write has left for others: the instant of one that was committed and not published, and whether anything
// has come into force, by the database's clock, that the log does not tell of yet.
// cardinality: one
// access: read
// scope: open: structure of the log
// row: Overdue
// returns: unpublished datetime?
// returns: passed bool
RETURN COLLECT {
  MATCH (head:Head {id: 'head'})
  WITH head, COLLECT { MATCH (lock:Lock {id: 'lock'}) RETURN lock.next }[0] AS next
  RETURN [CASE WHEN next > head.at THEN toString(next) END, any(each IN head.pending WHERE each <= datetime())]
} AS rows
