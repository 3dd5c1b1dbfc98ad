// The village of each grid.
// cardinality: batch grid optional
// access: read
// scope: structure
// param: keys list[str]  of each grid
// param: at datetime  the instant of the data
// include: holds, village
// returns: village Village
WITH $p.at AS at
UNWIND $p.keys AS key
MATCH (grid:Grid {code: key})
RETURN collect([key, COLLECT {
  MATCH (grid)-[in:IN_VILLAGE]->(village:Village) WHERE @holds(in)
  RETURN @village(village)
}]) AS rows
