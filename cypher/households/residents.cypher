// Residents of each household, the head first, then by id.
// cardinality: batch household
// access: read
// param: keys list[str]  of each household
// param: at datetime  the instant of the data
// include: holds, person
// returns: resident Person
WITH $at AS at
UNWIND $keys AS key
MATCH (household:Household {code: key})
RETURN collect([key, COLLECT {
  MATCH (household)<-[lives:LIVES_IN]-(resident:Person) WHERE @holds(lives)
  RETURN @person(resident) ORDER BY NOT coalesce(lives.head, false), resident.id
}]) AS rows
