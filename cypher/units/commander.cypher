// The commander of each unit.
// cardinality: batch unit optional
// access: read
// param: keys list[str]  of each unit
// param: at datetime  the instant of the data
// include: holds, person
// returns: commander Person
WITH $at AS at
UNWIND $keys AS key
MATCH (unit:Unit {code: key})
RETURN collect([key, COLLECT {
  MATCH (unit)<-[commands:COMMANDS]-(commander:Person) WHERE @holds(commands)
  RETURN @person(commander) ORDER BY commands.since, commander.id LIMIT 1
}]) AS rows
