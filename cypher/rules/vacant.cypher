// A unit in being without a commander: a warning while a level above has one, else an error.
// cardinality: many
// access: read
// scope: open: asked of keys within the scope
// param: keys list[str]  codes of units
// param: at datetime      the instant
// each: severity, above = ERROR, false | WARNING, true
// returns: subject AnyNode
// returns: purpose Purpose?
// returns: count int?
// returns: other AnyNode?
// row: Finding
// include: holds, being, unit
WITH $p.at AS at
RETURN COLLECT {
  UNWIND $p.keys AS key
  MATCH (unit:Unit {code: key})
  WHERE NOT EXISTS { (unit)<-[commands:COMMANDS]-(:Person) WHERE @holds(commands) } AND @being(unit)
    AND @above = (EXISTS {
      (unit)-[part:PART_OF]->(:Unit)<-[commands:COMMANDS]-(:Person) WHERE @holds(part) AND @holds(commands)
    } OR EXISTS {
      (unit)-[part:PART_OF]->(:Unit)-[on:PART_OF]->(:Unit)<-[commands:COMMANDS]-(:Person)
      WHERE @holds(part) AND @holds(on) AND @holds(commands)
    })
  RETURN [['Unit', @unit(unit)], unit.purpose, NULL, NULL] ORDER BY key
} AS rows
