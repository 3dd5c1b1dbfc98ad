// The resident officers of each enterprise, by id.
// cardinality: batch enterprise
// access: read
// param: keys list[str]  of each enterprise
// param: at datetime  the instant of the data
// include: holds, person
// returns: instructor Person
WITH $at AS at
UNWIND $keys AS key
MATCH (enterprise:Enterprise {code: key})
RETURN collect([key, COLLECT {
  MATCH (enterprise)<-[instructs:INSTRUCTS]-(instructor:Person) WHERE @holds(instructs)
  RETURN @person(instructor) ORDER BY instructor.id
}]) AS rows
