// The shift of an id.
// cardinality: optional
// access: read
// scope: shift holds
// param: id str  its id
// include: instant, moment, shift, shift_holds
// returns: id Shift
@instant
@moment
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (shift:Shift {id: $p.id}) WHERE @shift_holds(shift)
  RETURN @shift(shift)
} AS rows
