// How far the log can be read: the number of its last change that is published, 0 before the first.
// cardinality: one
// access: read
// scope: open: structure of the log
// returns: seq int
MATCH (head:Head {id: 'head'})
WITH head.at AS at
RETURN COLLECT { RETURN coalesce(COLLECT {
  MATCH (change:Change) WHERE change.seq > 0 AND change.at <= at
  RETURN change.seq AS seq ORDER BY seq DESC LIMIT 1
}[0], 0) AS seq } AS rows
