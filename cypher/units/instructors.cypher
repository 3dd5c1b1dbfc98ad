// Instructors of each unit, by id.
// cardinality: batch unit
// access: read
// scope: structure
// param: keys list[str]  of each unit
// include: holds, person, given
// returns: instructor Person
@given
UNWIND $p.keys AS key
MATCH (unit:Unit {code: key})
RETURN collect([key, COLLECT {
  MATCH (unit)<-[serves:SERVES_IN {role: 'INSTRUCTOR'}]-(instructor:Person) WHERE @holds(serves)
  RETURN @person(instructor) ORDER BY instructor.id
}]) AS rows
