// A level-3 commander of a cooperative's set-up lives in a household that is a large grower of it: those units whose commander does not,
// and the commander.
// cardinality: many
// access: read
// scope: open: asked of keys within the scope
// param: keys list[str]  codes of units
// include: holds, being, unit, person, given
// returns: subject AnyNode
// returns: purpose Purpose?
// returns: count int?
// returns: other AnyNode?
// row: Finding
@given
RETURN COLLECT {
  UNWIND $p.keys AS key
  MATCH (unit:Unit {code: key, level: 3, purpose: 'COOPERATIVE_SETUP'})<-[commands:COMMANDS]-(commander:Person)
  WHERE @holds(commands) AND @being(unit) AND NOT EXISTS {
    MATCH (unit)-[part:PART_OF]->(:Unit)-[sets:COVERS]->(:Cooperative)<-[grows:GROWS]-(:Household)<-[lives:LIVES_IN]-(commander)
    WHERE @holds(part) AND @holds(sets) AND @holds(grows) AND @holds(lives) AND grows.plantedArea >= $p.large_grower
  }
  WITH DISTINCT at, key, unit, commander
  RETURN [['Unit', @unit(unit)], unit.purpose, NULL, ['Person', @person(commander)]] ORDER BY key, commander.id
} AS rows
