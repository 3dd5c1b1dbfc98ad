// The instant of the graph, and nothing else.
// cardinality: one
// access: read
// scope: open: of nobody
// include: instant
// returns: at str
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  RETURN toString(at)
} AS rows
