// Residents of each household, the head first, then by id.
// cardinality: batch household
// access: read
// scope: sight holds
// param: keys list[str]  of each household
// include: holds, sight, sight_holds, masked, given
// returns: resident Person
@given
UNWIND $p.keys AS key
MATCH (household:Household {code: key})
RETURN collect([key, COLLECT {
  MATCH (household)<-[lives:LIVES_IN]-(resident:Person) WHERE @holds(lives)
  WITH lives, resident, @sight(resident) AS sight WHERE at = instant OR @sight_holds
  RETURN @masked(resident) ORDER BY NOT coalesce(lives.head, false), resident.id
}]) AS rows
