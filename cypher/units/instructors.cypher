// Instructors of each unit, by id.
// cardinality: batch unit
// access: read
// param: keys list[str]  of each unit
// param: at datetime  the instant of the data
// include: holds, person
// returns: instructor Person
WITH $at AS at
UNWIND $keys AS key
MATCH (unit:Unit {code: key})
RETURN collect([key, COLLECT {
  MATCH (unit)<-[serves:SERVES_IN {role: 'INSTRUCTOR'}]-(instructor:Person) WHERE @holds(serves)
  RETURN @person(instructor) ORDER BY instructor.id
}]) AS rows
