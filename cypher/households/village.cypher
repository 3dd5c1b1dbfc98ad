// The village of each household.
// cardinality: batch household optional
// access: read
// scope: structure
// param: keys list[str]  of each household
// param: at datetime  the instant of the data
// include: holds, village
// returns: village Village
WITH $p.at AS at
UNWIND $p.keys AS key
MATCH (household:Household {code: key})
RETURN collect([key, COLLECT {
  MATCH (household)-[in:IN_VILLAGE]->(village:Village) WHERE @holds(in)
  RETURN @village(village)
}]) AS rows
