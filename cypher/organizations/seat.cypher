// Where each organization has its seat: a village, an area or the town.
// cardinality: batch organization optional
// access: read
// scope: structure
// param: keys list[str]  of each organization
// param: at datetime  the instant of the data
// include: holds, place, village
// returns: seat AnyNode
WITH $p.at AS at
UNWIND $p.keys AS key
MATCH (organization:Organization {code: key})
RETURN collect([key, COLLECT {
  MATCH (organization)-[seat:SEATED_IN]->(place) WHERE @holds(seat)
  RETURN CASE WHEN place:Village THEN ['Village', @village(place)] WHEN place:Area THEN ['Area', @place(place)]
         ELSE ['Town', @place(place)] END
}]) AS rows
