// Doctors of each unit, by id.
// cardinality: batch unit
// access: read
// param: keys list[str]  of each unit
// param: at datetime  the instant of the data
// include: holds, person
// returns: doctor Person
WITH $at AS at
UNWIND $keys AS key
MATCH (unit:Unit {code: key})
RETURN collect([key, COLLECT {
  MATCH (unit)<-[serves:SERVES_IN {role: 'DOCTOR'}]-(doctor:Person) WHERE @holds(serves)
  RETURN @person(doctor) ORDER BY doctor.id
}]) AS rows
