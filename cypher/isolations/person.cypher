// Whom each isolation is of.
// cardinality: batch isolation optional
// access: read
// scope: isolation holds
// param: keys list[str]  of each isolation
// include: given, moment, isolated, isolation_holds, person
// returns: person Person
@given
@moment
UNWIND $p.keys AS key
MATCH (isolation:Isolation {id: key})
RETURN collect([key, COLLECT {
  WITH isolation WHERE @isolation_holds(isolation)
  WITH @isolated(isolation) AS person
  RETURN @person(person)
}]) AS rows
