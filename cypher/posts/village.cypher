// The village where each post lies; none where it is the town's.
// cardinality: batch post optional
// access: read
// scope: structure
// param: keys list[str]  of each post
// param: at datetime  the instant of the data
// include: holds, village
// returns: village Village
WITH $p.at AS at
UNWIND $p.keys AS key
MATCH (post:Post {code: key})
RETURN collect([key, COLLECT {
  MATCH (post)-[lies:LIES_IN]->(village:Village) WHERE @holds(lies)
  RETURN @village(village)
}]) AS rows
