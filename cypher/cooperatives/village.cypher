// The village of each cooperative.
// cardinality: batch cooperative optional
// access: read
// scope: structure
// param: keys list[str]  of each cooperative
// param: at datetime  the instant of the data
// include: holds, village
// returns: village Village
WITH $p.at AS at
UNWIND $p.keys AS key
MATCH (cooperative:Cooperative {code: key})
RETURN collect([key, COLLECT {
  MATCH (cooperative)-[in:IN_VILLAGE]->(village:Village) WHERE @holds(in)
  RETURN @village(village)
}]) AS rows
