// Units that a person commands.
MATCH (node)-[commands:COMMANDS]->(unit:Unit) WHERE @either(commands)
