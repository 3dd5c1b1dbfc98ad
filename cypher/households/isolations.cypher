// The isolations of those who live in each household at the instant or lived there last, by since when; none where the viewer may not
// know of them.
// cardinality: batch household optional
// access: read
// scope: isolation holds
// param: keys list[str]  of each household
// param: open bool?  whether they go on
// include: given, moment, holds, formers, isolates, isolation, isolation_ended, isolation_holds
// returns: isolations list[Isolation]
@given
@moment
UNWIND $p.keys AS key
MATCH (household:Household {code: key})
RETURN collect([key, COLLECT {
  WITH household, [household.code, COLLECT {
    MATCH (household)-[lay:IN_VILLAGE]->(spot) WHERE lay.since <= instant RETURN spot.code ORDER BY lay.since DESC LIMIT 1 }[0]] AS home
  WHERE home[0] IN $p.homes OR @isolates(home)
  WITH COLLECT {
    MATCH (household)<-[lives:LIVES_IN]-(resident:Person) WHERE lives.since <= at
      AND NOT EXISTS { MATCH (resident)-[later:LIVES_IN]->() WHERE lives.since < later.since <= at }
      AND NOT EXISTS { MATCH (resident)-[on:SUCCEEDED_BY]->() WHERE @holds(on) }
    WITH DISTINCT resident
    UNWIND [resident] + @formers(resident) AS person
    MATCH (isolation:Isolation {person: person.id})
    WHERE @isolation_holds(isolation) AND ($p.open IS NULL OR $p.open <> @isolation_ended(isolation))
    RETURN @isolation(isolation) ORDER BY isolation.since, isolation.id
  } AS isolations
  RETURN isolations
}]) AS rows
