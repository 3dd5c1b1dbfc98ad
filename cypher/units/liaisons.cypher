// Liaison officers of each unit, by id.
// cardinality: batch unit
// access: read
// param: keys list[str]  of each unit
// param: at datetime  the instant of the data
// include: holds, person
// returns: liaison Person
WITH $at AS at
UNWIND $keys AS key
MATCH (unit:Unit {code: key})
RETURN collect([key, COLLECT {
  MATCH (unit)<-[liaises:LIAISES_FOR]-(liaison:Person) WHERE @holds(liaises)
  RETURN @person(liaison) ORDER BY liaison.id
}]) AS rows
