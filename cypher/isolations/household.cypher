// The household where whoever each isolation is of lives at the instant, or lived last.
// cardinality: batch isolation optional
// access: read
// scope: household holds, isolation holds
// param: keys list[str]  of each isolation
// include: given, moment, holds, household, household_holds, isolated, isolation_holds
// returns: household Household
@given
@moment
UNWIND $p.keys AS key
MATCH (isolation:Isolation {id: key})
RETURN collect([key, COLLECT {
  WITH isolation WHERE @isolation_holds(isolation)
  WITH @isolated(isolation) AS person
  MATCH (person)-[lives:LIVES_IN]->(household:Household) WHERE lives.since <= at
  WITH household ORDER BY lives.since DESC LIMIT 1
  WHERE @household_holds(household) AND EXISTS { MATCH (household)-[lies:IN_VILLAGE]->() WHERE @holds(lies) }
  RETURN @household(household)
}]) AS rows
