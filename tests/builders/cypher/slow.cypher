// Counts for longer than anyone waits.
// cardinality: one
// access: read
// scope: open: of a test
// returns: count int
RETURN COLLECT {
  UNWIND range(1, 100000) AS one UNWIND range(1, 100000) AS two
  RETURN sum(one * two % 7)
} AS rows
