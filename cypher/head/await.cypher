// The instants at which entries of the log come into force are pending; those that have passed, until that is published.
// cardinality: write
// access: write
// scope: open: structure of the log
// param: at datetime  of the write
MATCH (head:Head {id: 'head'})
SET head.pending = [each IN head.pending WHERE each <= $p.at] + COLLECT {
  MATCH (change:Change) WHERE change.due > $p.at RETURN DISTINCT change.due AS due ORDER BY due
}
