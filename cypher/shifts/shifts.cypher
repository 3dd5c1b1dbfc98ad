// The shifts of these ids that are within the scope, by start.
// cardinality: many
// access: read
// scope: shift holds
// param: ids list[str]  of the shifts
// include: instant, moment, shift, shift_holds
// returns: shift Shift
@instant
@moment
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  UNWIND $p.ids AS id
  MATCH (shift:Shift {id: id}) WHERE @shift_holds(shift)
  RETURN @shift(shift) ORDER BY shift.start, shift.id
} AS rows
