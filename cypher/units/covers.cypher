// Things that each unit covers, by kind (area, village, grid, household, enterprise, cooperative), then in code order.
// cardinality: batch unit
// access: read
// scope: thing holds, cooperative holds
// param: keys list[str]  of each unit
// param: after str  what a page stands after
// param: before str  what a page stands before
// param: limit int  rows of a page
// each: page = forward | backward | counted
// each: row = covered
// each: order = place
// include: holds, covered, given, thing_holds, cooperative_holds, setup_seen
// row: CoveredThing
// returns: node Covered
// returns: place str
@given
UNWIND $p.keys AS key
MATCH (unit:Unit {code: key})
RETURN collect([key, COLLECT {
  MATCH (unit)-[covers:COVERS]->(thing) WHERE @holds(covers)
  WITH thing, CASE WHEN thing:Area THEN '0' WHEN thing:Village THEN '1' WHEN thing:Grid THEN '2' WHEN thing:Household THEN '3' WHEN thing:Enterprise THEN '4' ELSE '5' END
       + thing.code AS place
  WHERE $p.after < place < $p.before
    AND CASE WHEN thing:Household OR thing:Enterprise THEN @thing_holds(thing) AND (@setup_seen(unit) OR thing.code IN $p.homes) WHEN thing:Cooperative THEN @cooperative_holds(thing) ELSE true END
  WITH [@covered(thing), place] AS covered, place
  @page()
}]) AS rows
