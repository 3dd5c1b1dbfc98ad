// The columns of a unit's commander, null where it is vacant.
COLLECT {
  MATCH (%)<-[commands:COMMANDS]-(commander:Person) WHERE @holds(commands)
  RETURN @person(commander) ORDER BY commands.since, commander.id LIMIT 1
}[0]
