// The head of each household.
// cardinality: batch household optional
// access: read
// scope: person holds
// param: keys list[str]  of each household
// include: holds, person, given, person_holds
// returns: head Person
@given
UNWIND $p.keys AS key
MATCH (household:Household {code: key})
RETURN collect([key, COLLECT {
  MATCH (household)<-[lives:LIVES_IN {head: true}]-(head:Person) WHERE @holds(lives) AND (at = instant OR @person_holds(head))
  RETURN @person(head)
}]) AS rows
