// The head of each household.
// cardinality: batch household optional
// access: read
// param: keys list[str]  of each household
// param: at datetime  the instant of the data
// include: holds, person
// returns: head Person
WITH $at AS at
UNWIND $keys AS key
MATCH (household:Household {code: key})
RETURN collect([key, COLLECT {
  MATCH (household)<-[lives:LIVES_IN {head: true}]-(head:Person) WHERE @holds(lives)
  RETURN @person(head)
}]) AS rows
