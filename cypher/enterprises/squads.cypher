// The guidance squads that serve each enterprise, in code order.
// cardinality: batch enterprise
// access: read
// scope: structure
// param: keys list[str]  of each enterprise
// param: at datetime  the instant of the data
// include: holds, kinded
// returns: squad Organization
WITH $p.at AS at
UNWIND $p.keys AS key
MATCH (enterprise:Enterprise {code: key})
RETURN collect([key, COLLECT {
  MATCH (enterprise)<-[serves:SERVES]-(squad:Organization {kind: 'GUIDANCE_SQUAD'}) WHERE @holds(serves)
  RETURN @kinded(squad) ORDER BY squad.code
}]) AS rows
