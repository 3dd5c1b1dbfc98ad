// The log from a place on: place, kind, restructuring of each.
// cardinality: many
// access: read
// scope: open: of a test
// param: after int  place
// returns: entry str
RETURN COLLECT {
  MATCH (change:Change) WHERE change.seq > $p.after
  RETURN toString(change.seq) + ' ' + change.kind + ' ' + coalesce(change.restructuring, '') ORDER BY change.seq
} AS rows
