// Who told each count.
// cardinality: batch tally optional
// access: read
// scope: structure
// param: keys list[str]  of each count
// include: given, person
// returns: person Person
@given
UNWIND $p.keys AS key
MATCH (tally:Tally {id: key})
RETURN collect([key, COLLECT {
  MATCH (person:Person {id: tally.by})
  RETURN @person(person)
}]) AS rows
