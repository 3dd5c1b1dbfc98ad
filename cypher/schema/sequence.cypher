// The number of changes in the log: 0 in a graph that nothing was loaded into.
// cardinality: one
// access: read
// scope: open: run by whoever keeps the graph
// returns: seq int
RETURN COLLECT { MATCH (lock:Lock {id: 'lock'}) RETURN lock.seq } AS rows
