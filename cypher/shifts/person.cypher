// Whose each shift is: with the telephone number for whoever may know the roster.
// cardinality: batch shift optional
// access: read
// scope: shift holds
// param: keys list[str]  of each shift
// include: given, moment, shift_holds, sight, masked
// returns: person Person
@given
@moment
UNWIND $p.keys AS key
MATCH (shift:Shift {id: key})
RETURN collect([key, COLLECT {
  WITH shift, at, instant, said WHERE @shift_holds(shift)
  MATCH (person:Person {id: shift.person})
  WITH person, at, instant, @sight(person) AS own
  WITH person, at, instant, CASE WHEN own < 2 THEN 2 ELSE own END AS sight
  RETURN @masked(person)
}]) AS rows
