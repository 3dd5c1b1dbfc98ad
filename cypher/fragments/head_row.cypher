// The columns of the head, with the instant of a write: how far the log has come, what is published, and the instants at which
// entries of the log come into force that it does not tell of yet.
[lock.seq, COLLECT { MATCH (head:Head {id: 'head'}) RETURN toString(head.at) }[0], toString(%), COLLECT {
  MATCH (change:Change) WHERE change.due > datetime('0001-01-01T00:00:00Z')
  WITH DISTINCT change.due AS due ORDER BY due
  RETURN toString(due)
}]
