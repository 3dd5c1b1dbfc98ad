// A unit is part of exactly one unit, a level up and of its purpose, one of level 1 of none: those in being that are
// not, and of how many they are part.
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
  MATCH (unit:Unit {code: key}) WHERE @being(unit)
  WITH at, key, unit, COLLECT {
    MATCH (unit)-[part:PART_OF]->(above:Unit) WHERE @holds(part) RETURN DISTINCT above
  } AS parents
  WHERE size(parents) <> CASE unit.level WHEN 1 THEN 0 ELSE 1 END
     OR any(above IN parents WHERE above.level <> unit.level - 1 OR above.purpose <> unit.purpose)
  RETURN [['Unit', @unit(unit)], unit.purpose, size(parents), NULL] ORDER BY key
} AS rows
