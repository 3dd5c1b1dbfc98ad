// The working group of each area.
// cardinality: batch area optional
// access: read
// scope: structure
// param: keys list[str]  of each area
// param: at datetime  the instant of the data
// include: holds, kinded
// returns: group Organization
WITH $p.at AS at
UNWIND $p.keys AS key
MATCH (area:Area {code: key})
RETURN collect([key, COLLECT {
  MATCH (area)<-[seat:SEATED_IN]-(group:Organization {kind: 'WORKING_GROUP'}) WHERE @holds(seat)
  RETURN @kinded(group) ORDER BY group.code LIMIT 1
}]) AS rows
