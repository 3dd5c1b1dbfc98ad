// The head of each household; of one out of scope (whose errand somebody runs) only where the viewer sees them besides.
// cardinality: batch household optional
// access: read
// scope: sight holds
// param: keys list[str]  of each household
// include: holds, sight, sight_holds, household_holds, masked, given
// returns: head Person
@given
UNWIND $p.keys AS key
MATCH (household:Household {code: key})
RETURN collect([key, COLLECT {
  MATCH (household)<-[lives:LIVES_IN {head: true}]-(head:Person) WHERE @holds(lives)
  WITH head, @sight(head) AS sight WHERE @sight_holds OR (at = instant AND @household_holds(household))
  RETURN @masked(head)
}]) AS rows
