// The households that grow for each cooperative, the largest area first, with who leads them in the canvass.
// cardinality: batch cooperative
// access: read
// scope: pledge holds
// param: keys list[str]  of each cooperative
// param: after str  what a page stands after
// param: before str  what a page stands before
// param: limit int  rows of a page
// each: page = forward | backward | counted
// each: row = grower
// each: order = place
// include: holds, household, person, given, pledge_holds
// row: Grower
// returns: node Household
// returns: planted_area float
// returns: lead Person?
// returns: place str
@given
UNWIND $p.keys AS key
MATCH (cooperative:Cooperative {code: key})
RETURN collect([key, COLLECT {
  MATCH (cooperative)<-[grows:GROWS]-(household:Household) WHERE @holds(grows)
  WITH household, grows, right('0000000000' + toString(1000000000 - toInteger(round(grows.plantedArea * 100))), 10) + household.code AS place
  WHERE $p.after < place < $p.before AND @pledge_holds(household)
  WITH [@household(household), grows.plantedArea, COLLECT {
    MATCH (household)<-[covers:COVERS]-(unit:Unit)-[part:PART_OF]->(:Unit)-[sets:COVERS]->(cooperative)
    MATCH (unit)<-[commands:COMMANDS]-(commander:Person)
    WHERE @holds(covers) AND @holds(part) AND @holds(sets) AND @holds(commands)
    RETURN @person(commander) ORDER BY commander.id LIMIT 1
  }[0], place] AS grower, place
  @page()
}]) AS rows
