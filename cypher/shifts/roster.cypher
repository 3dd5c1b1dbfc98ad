// The shifts of one roster, in the order in which they were given, and those that it took the place of, by start.
// cardinality: one
// access: read
// scope: shift holds
// param: roster str  what their ids begin with
// include: instant, moment, shift, shift_holds
// row: Roster
// returns: shifts list[Shift]
// returns: withdrawn list[Shift]
@instant
@moment
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  RETURN [
    COLLECT {
      MATCH (shift:Shift) WHERE shift.id STARTS WITH $p.roster AND @shift_holds(shift)
      RETURN @shift(shift) ORDER BY shift.id },
    COLLECT {
      MATCH (shift:Shift)-[:REPLACES]->(before:Shift) WHERE shift.id STARTS WITH $p.roster AND @shift_holds(before)
      RETURN @shift(before) ORDER BY before.start, before.id }]
} AS rows
