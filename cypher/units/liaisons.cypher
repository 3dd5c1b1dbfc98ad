// Liaison officers of each unit, by id.
// cardinality: batch unit
// access: read
// scope: structure
// param: keys list[str]  of each unit
// include: holds, person, given
// returns: liaison Person
@given
UNWIND $p.keys AS key
MATCH (unit:Unit {code: key})
RETURN collect([key, COLLECT {
  MATCH (unit)<-[liaises:LIAISES_FOR]-(liaison:Person) WHERE @holds(liaises)
  RETURN @person(liaison) ORDER BY liaison.id
}]) AS rows
