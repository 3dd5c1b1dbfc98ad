// The head as whoever only looks finds it, at the instant that a write would have now.
// cardinality: one
// access: read
// scope: open: structure of the log
// include: head_row
// row: Head
// returns: seq int
// returns: at datetime
// returns: next datetime
// returns: pending list[datetime]
RETURN COLLECT {
  MATCH (lock:Lock {id: 'lock'})
  WITH lock, datetime.truncate('microsecond', datetime.realtime()) AS clock
  WITH lock, CASE WHEN clock > lock.next THEN clock ELSE lock.next + duration({microseconds: 1}) END AS next
  RETURN @head_row(next)
} AS rows
