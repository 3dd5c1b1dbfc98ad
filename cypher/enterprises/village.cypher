// The village of each enterprise.
// cardinality: batch enterprise optional
// access: read
// scope: structure
// param: keys list[str]  of each enterprise
// param: at datetime  the instant of the data
// include: holds, village
// returns: village Village
WITH $p.at AS at
UNWIND $p.keys AS key
MATCH (enterprise:Enterprise {code: key})
RETURN collect([key, COLLECT {
  MATCH (enterprise)-[in:IN_VILLAGE]->(village:Village) WHERE @holds(in)
  RETURN @village(village)
}]) AS rows
