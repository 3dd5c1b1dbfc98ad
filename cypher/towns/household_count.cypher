// How many households each town has.
// cardinality: batch town optional
// access: read
// param: keys list[str]  of each town
// param: at datetime  the instant of the data
// scan: areas are few, while all units lie in a town by the same type
// include: holds
// returns: households int
WITH $at AS at
UNWIND $keys AS key
MATCH (town:Town {code: key})
RETURN collect([key, COLLECT {
  MATCH (town)<-[in:IN_TOWN]-(:Area)<-[lies:IN_AREA]-(:Village)<-[home:IN_VILLAGE]-(:Household)
  WHERE @holds(in) AND @holds(lies) AND @holds(home)
  RETURN count(*)
}]) AS rows
