// The grid of each household, where grids are kept.
// cardinality: batch household optional
// access: read
// scope: structure
// param: keys list[str]  of each household
// param: at datetime  the instant of the data
// include: holds, place
// returns: grid Grid
WITH $p.at AS at
UNWIND $p.keys AS key
MATCH (household:Household {code: key})
RETURN collect([key, COLLECT {
  MATCH (household)-[in:IN_GRID]->(grid:Grid) WHERE @holds(in)
  RETURN @place(grid)
}]) AS rows
