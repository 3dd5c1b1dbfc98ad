// The households of a level-3 unit of EPIDEMIC_CONTROL or GENERAL_SERVICE lie in one grid, where grids are kept: units
// in being whose households lie in more, and in how many.
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
  MATCH (unit:Unit {code: key, level: 3})-[covers:COVERS]->(:Household)-[within:IN_GRID]->(grid:Grid)
  WHERE unit.purpose IN ['EPIDEMIC_CONTROL', 'GENERAL_SERVICE'] AND @holds(covers) AND @holds(within)
  WITH at, key, unit, count(DISTINCT grid) AS grids WHERE grids > 1 AND @being(unit)
  RETURN [['Unit', @unit(unit)], unit.purpose, grids, NULL] ORDER BY key
} AS rows
