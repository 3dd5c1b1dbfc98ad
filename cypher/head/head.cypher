// The head as whoever has locked the graph finds it, and the instants at which entries of the log come into force that it does
// not tell of yet.
// cardinality: one
// access: read
// scope: open: structure of the log
// row: Head
// returns: seq int
// returns: at datetime
// returns: next datetime
// returns: pending list[datetime]
RETURN COLLECT {
  MATCH (lock:Lock {id: 'lock'})
  WITH lock, COLLECT { MATCH (head:Head {id: 'head'}) RETURN toString(head.at) }[0] AS at
  RETURN [lock.seq, at, toString(lock.next), COLLECT {
    MATCH (change:Change) WHERE change.due > datetime('0001-01-01T00:00:00Z')
    WITH DISTINCT change.due AS due ORDER BY due
    RETURN toString(due)
  }]
} AS rows
