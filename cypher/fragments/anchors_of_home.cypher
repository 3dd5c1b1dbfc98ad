// Units that cover a household, or that those who live there command.
CALL (at, node) {
  MATCH (node)<-[covered:COVERS]-(unit:Unit) WHERE @either(covered) RETURN unit
  UNION
  MATCH (node)<-[lives:LIVES_IN]-(:Person)-[commands:COMMANDS]->(unit:Unit) WHERE @either(lives) AND @either(commands) RETURN unit
}
