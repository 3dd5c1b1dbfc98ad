// Units that a person commands.
MATCH (unit)<-[commands:COMMANDS]-(:Person {id: $p.commander}) WHERE @holds(commands)
