// The households that grow for each cooperative, the largest area first, with who leads them in the canvass and what they last said.
// What is to be remembered of a visit is told to those alone who canvass the household.
// cardinality: batch cooperative
// access: read
// scope: pledge holds
// param: keys list[str]  of each cooperative
// param: state str?  what they last said
// param: lead str?  the key of who leads them
// param: not_canvassed bool?  whether they have said nothing yet
// param: large bool?  whether they are large growers
// param: household str?  code of the household
// param: after str  what a page stands after
// param: before str  what a page stands before
// param: limit int  rows of a page
// each: page = forward | backward | counted
// each: row = grower
// each: order = place
// include: holds, household, person, household_pledge, given, pledge_holds, canvassing
// row: Grower
// returns: node Household
// returns: planted_area float
// returns: lead Person?
// returns: pledge Pledge?
// returns: next_visit_on datetime?
// returns: note str?
// returns: place str
@given
UNWIND $p.keys AS key
MATCH (cooperative:Cooperative {code: key})
RETURN collect([key, COLLECT {
  MATCH (cooperative)<-[grows:GROWS]-(household:Household) WHERE @holds(grows) AND household.code = coalesce($p.household, household.code)
  WITH cooperative, household, grows, right('0000000000' + toString(1000000000 - toInteger(round(grows.plantedArea * 100))), 10) + household.code AS place
  WHERE $p.after < place < $p.before AND ($p.large IS NULL OR (grows.plantedArea >= $p.large_grower) = $p.large) AND @pledge_holds(household)
  WITH *, COLLECT { MATCH (household)-[pledge:PLEDGES]->(cooperative) WHERE @holds(pledge) RETURN pledge }[0] AS pledge, COLLECT {
    MATCH (household)<-[covers:COVERS]-(unit:Unit)-[part:PART_OF]->(:Unit)-[sets:COVERS]->(cooperative)
    MATCH (unit)<-[commands:COMMANDS]-(commander:Person)
    WHERE @holds(covers) AND @holds(part) AND @holds(sets) AND @holds(commands)
    RETURN commander ORDER BY commander.id LIMIT 1
  }[0] AS commander
  WHERE ($p.state IS NULL OR pledge.state = $p.state) AND ($p.lead IS NULL OR commander.id = $p.lead)
    AND ($p.not_canvassed IS NULL OR (pledge IS NULL) = $p.not_canvassed)
  WITH [@household(household), grows.plantedArea, COLLECT { WITH commander WHERE commander IS NOT NULL RETURN @person(commander) }[0],
    COLLECT { WITH * WHERE pledge IS NOT NULL RETURN @household_pledge(household) }[0], toString(grows.nextVisitOn),
    CASE WHEN @canvassing(household) THEN grows.note END, place] AS grower, place
  @page()
}]) AS rows
