// Somebody who lives in a household within the scope: whether the viewer may isolate them, as an organiser of the town, and whether they are
// isolated already; its town.
// cardinality: optional
// access: read
// scope: household holds
// param: person str  id of the person
// include: instant, current, formers, household_holds, isolates
// row: Isolable
// returns: may bool
// returns: organises bool
// returns: before bool
// returns: town str
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (person:Person {id: $p.person})-[lives:LIVES_IN]->(household:Household)-[lies:IN_VILLAGE]->(village)-[in:IN_AREA]->()-[of:IN_TOWN]->(town)
  WHERE @current(lives) AND @current(lies) AND @current(in) AND @current(of) AND @household_holds(household)
  WITH at, person, town.code AS town, [household.code, village.code] AS home
  RETURN [@isolates(home), $p.everything OR town IN $p.towns, EXISTS {
    UNWIND @formers(person) AS former
    MATCH (isolation:Isolation {openFor: former.id}) WHERE isolation.retainUntil > datetime() RETURN isolation }, town]
} AS rows
