// The head as whoever has locked the graph finds it.
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
  WITH lock, lock.next AS next
  RETURN @head_row(next)
} AS rows
