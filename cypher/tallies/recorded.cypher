// The counts that were told together, in the order in which they were given.
// cardinality: many
// access: read
// scope: tally holds
// param: recording str  what their ids begin with
// include: instant, moment, tally, tally_holds
// returns: tally Tally
@instant
@moment
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (tally:Tally) WHERE tally.id STARTS WITH $p.recording AND @tally_holds(tally)
  RETURN @tally(tally) ORDER BY tally.id
} AS rows
