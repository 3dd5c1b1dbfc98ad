// Who began each isolation.
// cardinality: batch isolation optional
// access: read
// scope: isolation holds
// param: keys list[str]  of each isolation
// include: given, moment, isolation_holds, person
// returns: person Person
@given
@moment
UNWIND $p.keys AS key
MATCH (isolation:Isolation {id: key})
RETURN collect([key, COLLECT {
  MATCH (person:Person {id: isolation.by}) WHERE @isolation_holds(isolation)
  RETURN @person(person)
}]) AS rows
