// The head as whoever only looks finds it, at the instant that a write would have now.
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
  WITH lock, COLLECT { MATCH (head:Head {id: 'head'}) RETURN toString(head.at) }[0] AS at,
       datetime.truncate('microsecond', datetime.realtime()) AS clock
  WITH lock, at, CASE WHEN clock > lock.next THEN clock ELSE lock.next + duration({microseconds: 1}) END AS next
  RETURN [lock.seq, at, toString(next), COLLECT {
    MATCH (change:Change) WHERE change.due > datetime('0001-01-01T00:00:00Z')
    WITH DISTINCT change.due AS due ORDER BY due
    RETURN toString(due)
  }]
} AS rows
