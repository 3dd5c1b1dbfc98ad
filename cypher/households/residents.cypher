// Residents of each household, the head first, then by id; of one out of scope (whose errand somebody runs) only whom the viewer sees
// besides.
// cardinality: batch household
// access: read
// scope: sight holds
// param: keys list[str]  of each household
// include: holds, sight, sight_holds, masked, given
// returns: resident Person
@given
UNWIND $p.keys AS key
MATCH (household:Household {code: key})
WITH at, instant, key, household, CASE WHEN at = instant THEN COLLECT { // of today's residents their home may tell enough
  MATCH (household)-[lay:IN_VILLAGE]->(spot) WHERE lay.since <= instant
  RETURN $p.sees_villages[spot.code] ORDER BY lay.since DESC LIMIT 1
}[0] END AS known
RETURN collect([key, COLLECT {
  MATCH (household)<-[lives:LIVES_IN]-(resident:Person) WHERE @holds(lives)
  WITH lives, resident, CASE WHEN known >= 4 THEN known ELSE @sight(resident) END AS sight
  WHERE @sight_holds OR (at = instant AND (known IS NOT NULL OR $p.everything OR $p.sees_households[household.code] IS NOT NULL))
  RETURN @masked(resident) ORDER BY NOT coalesce(lives.head, false), resident.id
}]) AS rows
