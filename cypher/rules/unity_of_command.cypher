// One person commands at most one unit of a purpose: those who command more, and how many.
// cardinality: many
// access: read
// scope: open: asked of keys within the scope
// param: keys list[str]  ids of people
// include: holds, being, person, given
// returns: subject AnyNode
// returns: purpose Purpose?
// returns: count int?
// returns: other AnyNode?
// row: Finding
@given
RETURN COLLECT {
  UNWIND $p.keys AS key
  MATCH (person:Person {id: key})-[commands:COMMANDS]->(unit:Unit) WHERE @holds(commands) AND @being(unit)
  WITH key, person, unit.purpose AS purpose, count(DISTINCT unit) AS units WHERE units > 1
  RETURN [['Person', @person(person)], purpose, units, NULL] ORDER BY key, purpose
} AS rows
