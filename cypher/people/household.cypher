// The household where each person lives.
// cardinality: batch person optional
// access: read
// scope: household holds
// param: keys list[str]  of each person
// include: holds, household, given, household_holds
// returns: household Household
@given
UNWIND $p.keys AS key
MATCH (person:Person {id: key})
RETURN collect([key, COLLECT {
  MATCH (person)-[lives:LIVES_IN]->(household:Household) WHERE @holds(lives) AND @household_holds(household)
  RETURN @household(household)
}]) AS rows
