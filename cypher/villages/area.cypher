// The area of each village.
// cardinality: batch village optional
// access: read
// scope: structure
// param: keys list[str]  of each village
// param: at datetime  the instant of the data
// include: holds, place
// returns: area Area
WITH $p.at AS at
UNWIND $p.keys AS key
MATCH (village:Village {code: key})
RETURN collect([key, COLLECT {
  MATCH (village)-[in:IN_AREA]->(area:Area) WHERE @holds(in)
  RETURN @place(area)
}]) AS rows
