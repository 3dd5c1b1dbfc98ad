// A unit in being has at most one commander: those with more, and how many.
// cardinality: many
// access: read
// scope: open: asked of keys within the scope
// param: keys list[str]  codes of units
// param: at datetime      the instant
// returns: subject AnyNode
// returns: purpose Purpose?
// returns: count int?
// returns: other AnyNode?
// row: Finding
// include: holds, being, unit
WITH $p.at AS at
RETURN COLLECT {
  UNWIND $p.keys AS key
  MATCH (unit:Unit {code: key})<-[commands:COMMANDS]-(commander:Person) WHERE @holds(commands) AND @being(unit)
  WITH at, key, unit, count(DISTINCT commander) AS commanders WHERE commanders > 1
  RETURN [['Unit', @unit(unit)], unit.purpose, commanders, NULL] ORDER BY key
} AS rows
