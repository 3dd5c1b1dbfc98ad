// A level-3 commander is a Party member: those units whose commander is none, and the commander.
// cardinality: many
// access: read
// scope: open: asked of keys within the scope
// param: keys list[str]  codes of units
// include: holds, being, unit, person, given, person_at
// returns: subject AnyNode
// returns: purpose Purpose?
// returns: count int?
// returns: other AnyNode?
// row: Finding
@given
RETURN COLLECT {
  UNWIND $p.keys AS key
  MATCH (unit:Unit {code: key, level: 3})<-[commands:COMMANDS]-(commander:Person)
  WHERE @holds(commands) AND NOT coalesce(@person_at(commander)[3], false) AND @being(unit)
  WITH DISTINCT at, key, unit, commander
  RETURN [['Unit', @unit(unit)], unit.purpose, NULL, ['Person', @person(commander)]] ORDER BY key, commander.id
} AS rows
