// A unit in being with more subordinate commanders than one can lead, and how many.
// cardinality: many
// access: read
// scope: open: asked of keys within the scope
// param: keys list[str]  codes of units
// param: span int        how many subordinate commanders are not too many
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
  MATCH (unit:Unit {code: key})<-[part:PART_OF]-(beneath:Unit)<-[commands:COMMANDS]-(commander:Person)
  WHERE @holds(part) AND @holds(commands) AND @being(beneath)
  WITH at, key, unit, count(DISTINCT commander) AS commanders WHERE commanders > $p.span AND @being(unit)
  RETURN [['Unit', @unit(unit)], unit.purpose, commanders, NULL] ORDER BY key
} AS rows
