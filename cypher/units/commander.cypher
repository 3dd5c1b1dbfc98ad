// The commander of each unit.
// cardinality: batch unit optional
// access: read
// scope: structure
// param: keys list[str]  of each unit
// include: holds, person, given
// returns: commander Person
@given
UNWIND $p.keys AS key
MATCH (unit:Unit {code: key})
RETURN collect([key, COLLECT {
  MATCH (unit)<-[commands:COMMANDS]-(commander:Person) WHERE @holds(commands)
  RETURN @person(commander) ORDER BY commands.since, commander.id LIMIT 1
}]) AS rows
