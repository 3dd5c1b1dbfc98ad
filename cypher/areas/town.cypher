// The town of each area.
// cardinality: batch area optional
// access: read
// scope: structure
// param: keys list[str]  of each area
// param: at datetime  the instant of the data
// include: holds, place
// returns: town Town
WITH $p.at AS at
UNWIND $p.keys AS key
MATCH (area:Area {code: key})
RETURN collect([key, COLLECT {
  MATCH (area)-[in:IN_TOWN]->(town:Town) WHERE @holds(in)
  RETURN @place(town)
}]) AS rows
