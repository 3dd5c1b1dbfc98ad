// How many households of each town are within the viewer's scope.
// cardinality: batch town optional
// access: read
// scope: household reaches
// param: keys list[str]  of each town
// include: holds, given, household_reaches
// returns: households int
@given
UNWIND $p.keys AS key
MATCH (town:Town {code: key})
RETURN collect([key, COLLECT {
  RETURN CASE WHEN $p.everything OR key IN $p.towns THEN COUNT {
  MATCH (town)<-[in:IN_TOWN]-(:Area)<-[lies:IN_AREA]-(:Village)<-[home:IN_VILLAGE]-(:Household)
  WHERE @holds(in) AND @holds(lies) AND @holds(home)
} ELSE COUNT {
  @household_reaches()
  MATCH (household)-[home:IN_VILLAGE]->(:Village)-[lies:IN_AREA]->(:Area)-[in:IN_TOWN]->(town)
  WHERE @holds(in) AND @holds(lies) AND @holds(home)
} END
}]) AS rows
