// The head as whoever has locked it finds it.
// cardinality: one
// access: read
// scope: open: structure of the log
// row: Head
// returns: seq int
// returns: at datetime
// returns: next datetime
// returns: pending list[datetime]
RETURN COLLECT {
  MATCH (head:Head {id: 'head'})
  RETURN [head.seq, toString(head.at), toString(coalesce(head.next, head.at)), [each IN head.pending | toString(each)]]
} AS rows
