// The resident officers of each enterprise, by id.
// cardinality: batch enterprise
// access: read
// scope: structure
// param: keys list[str]  of each enterprise
// include: holds, person, given
// returns: instructor Person
@given
UNWIND $p.keys AS key
MATCH (enterprise:Enterprise {code: key})
RETURN collect([key, COLLECT {
  MATCH (enterprise)<-[instructs:INSTRUCTS]-(instructor:Person) WHERE @holds(instructs)
  RETURN @person(instructor) ORDER BY instructor.id
}]) AS rows
