// Shifts by their ids as they are to be withdrawn, within the scope: whose each is, whether the viewer may, whether it was withdrawn before.
// cardinality: many
// access: read
// scope: shift holds
// param: ids list[str]  of the shifts
// include: instant, moment, shift_holds, rosters
// row: WithdrawnShift
// returns: id str
// returns: person str
// returns: may bool
// returns: before bool
@instant
@moment
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  UNWIND $p.ids AS id
  MATCH (shift:Shift {id: id}) WHERE @shift_holds(shift)
  RETURN [shift.id, shift.person, EXISTS { MATCH (post:Post {code: shift.post}) WHERE @rosters(post) }, shift.withdrawnAt IS NOT NULL]
  ORDER BY shift.id
} AS rows
