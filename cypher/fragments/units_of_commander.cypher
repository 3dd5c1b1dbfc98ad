// Units that a person commands.
MATCH (unit)<-[commands:COMMANDS]-(:Person {id: $commander}) WHERE @holds(commands)
