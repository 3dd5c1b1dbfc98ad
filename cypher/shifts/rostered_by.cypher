// Who rostered each shift.
// cardinality: batch shift optional
// access: read
// scope: structure
// param: keys list[str]  of each shift
// include: given, person
// returns: person Person
@given
UNWIND $p.keys AS key
MATCH (shift:Shift {id: key})
RETURN collect([key, COLLECT {
  MATCH (person:Person {id: shift.by})
  RETURN @person(person)
}]) AS rows
