// Doctors of each unit, by id.
// cardinality: batch unit
// access: read
// scope: structure
// param: keys list[str]  of each unit
// include: holds, person, given
// returns: doctor Person
@given
UNWIND $p.keys AS key
MATCH (unit:Unit {code: key})
RETURN collect([key, COLLECT {
  MATCH (unit)<-[serves:SERVES_IN {role: 'DOCTOR'}]-(doctor:Person) WHERE @holds(serves)
  RETURN @person(doctor) ORDER BY doctor.id
}]) AS rows
