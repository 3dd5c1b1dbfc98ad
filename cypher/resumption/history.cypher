// What was said of how each firm stands, oldest first.
// cardinality: batch enterprise
// access: read
// scope: enterprise holds
// param: keys list[str]  of each enterprise
// param: after str  what a page stands after
// param: before str  what a page stands before
// param: limit int  rows of a page
// each: page = forward | backward | counted
// each: row = [told, place]
// each: order = place
// include: given, moment, enterprise_holds, person
// row: ResumptionEntry
// returns: node ResumptionFact
// returns: place str
@given
@moment
UNWIND $p.keys AS key
MATCH (enterprise:Enterprise {code: key})
RETURN collect([key, COLLECT {
  WITH enterprise, at, instant, said WHERE @enterprise_holds(enterprise)
  MATCH (fact:StandingFact {enterprise: enterprise.code}) WHERE fact.at <= said
  OPTIONAL MATCH (person:Person {id: fact.by})
  WITH toString(fact.at.epochMillis * 1000 + fact.at.microsecond % 1000) + fact.id AS place,
    [fact.state, fact.on, CASE WHEN person IS NOT NULL THEN @person(person) END, toString(fact.at), fact.reason] AS told
  WHERE $p.after < place < $p.before
  @page()
}]) AS rows
