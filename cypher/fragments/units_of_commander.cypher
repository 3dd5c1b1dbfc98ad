// Units that a person commands.
MATCH (unit:Unit)<-[commands:COMMANDS]-(:Person {id: $commander}) WHERE @holds(commands)
