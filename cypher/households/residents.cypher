// Residents of each household, the head first, then by id.
// cardinality: batch household
// access: read
// scope: person holds
// param: keys list[str]  of each household
// include: holds, person, given, person_holds
// returns: resident Person
@given
UNWIND $p.keys AS key
MATCH (household:Household {code: key})
RETURN collect([key, COLLECT {
  MATCH (household)<-[lives:LIVES_IN]-(resident:Person) WHERE @holds(lives) AND (at = instant OR @person_holds(resident))
  RETURN @person(resident) ORDER BY NOT coalesce(lives.head, false), resident.id
}]) AS rows
