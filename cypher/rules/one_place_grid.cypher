// A household in being lies in at most one grid, of its own village: those that do not, in how many grids they lie,
// and the first of them, one of another village before others.
// cardinality: many
// access: read
// scope: open: asked of keys within the scope
// param: keys list[str]  codes of households
// param: at datetime      the instant
// returns: subject AnyNode
// returns: purpose Purpose?
// returns: count int?
// returns: other AnyNode?
// row: Finding
// include: holds, being, household, place
WITH $p.at AS at
RETURN COLLECT {
  UNWIND $p.keys AS key
  MATCH (household:Household {code: key})-[within:IN_GRID]->(grid:Grid) WHERE @holds(within) AND @being(household)
  WITH DISTINCT at, key, household, grid, EXISTS {
    MATCH (household)-[lies:IN_VILLAGE]->(village:Village)
    WHERE @holds(lies) AND EXISTS { (grid)-[of:IN_VILLAGE]->(village) WHERE @holds(of) }
  } AS own
  ORDER BY own, grid.code
  WITH at, key, household, collect(grid) AS grids, min(own) AS own WHERE size(grids) > 1 OR NOT own
  WITH at, key, household, size(grids) AS number, grids[0] AS first
  RETURN [['Household', @household(household)], NULL, number, ['Grid', @place(first)]] ORDER BY key
} AS rows
