// Areas of each town, in code order.
// cardinality: batch town
// access: read
// scope: structure
// param: keys list[str]  of each town
// param: at datetime  the instant of the data
// scan: areas are few, while all units lie in a town by the same type
// include: holds, place
// returns: area Area
WITH $p.at AS at
UNWIND $p.keys AS key
MATCH (town:Town {code: key})
RETURN collect([key, COLLECT {
  MATCH (town)<-[in:IN_TOWN]-(area:Area) WHERE @holds(in)
  RETURN @place(area) ORDER BY area.code
}]) AS rows
