// How many villages each town has.
// cardinality: batch town optional
// access: read
// scope: structure
// param: keys list[str]  of each town
// param: at datetime  the instant of the data
// scan: areas are few, while all units lie in a town by the same type
// include: holds
// returns: villages int
WITH $p.at AS at
UNWIND $p.keys AS key
MATCH (town:Town {code: key})
RETURN collect([key, COLLECT {
  MATCH (town)<-[in:IN_TOWN]-(:Area)<-[lies:IN_AREA]-(:Village) WHERE @holds(in) AND @holds(lies)
  RETURN count(*)
}]) AS rows
