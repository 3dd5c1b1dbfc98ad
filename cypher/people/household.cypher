// The household where each person lives.
// cardinality: batch person optional
// access: read
// param: keys list[str]  of each person
// param: at datetime  the instant of the data
// include: holds, household
// returns: household Household
WITH $at AS at
UNWIND $keys AS key
MATCH (person:Person {id: key})
RETURN collect([key, COLLECT {
  MATCH (person)-[lives:LIVES_IN]->(household:Household) WHERE @holds(lives)
  RETURN @household(household)
}]) AS rows
