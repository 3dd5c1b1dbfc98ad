// What each change touched, by kind and key, each at the nearest instant of its life.
// cardinality: batch change
// access: read
// scope: thing holds, person holds
// param: keys list[str]  of each change
// param: after str  what a page stands after
// param: before str  what a page stands before
// param: limit int  rows of a page
// each: page = forward | backward | counted
// each: row = thing
// each: order = place
// include: touched, given, touches, asked, lived, withheld, partly, setup_holds, setup_seen
// row: TouchedThing
// returns: node Placed
// returns: place str
@given
@asked
UNWIND $p.keys AS change
RETURN collect([change, COLLECT {
  MATCH (log:Change {id: change}) USING INDEX SEEK log:Change(id)
  WITH log, @partly(log) AS partly
  MATCH (log)-[:TOUCHED]->(told)
  WITH log, told, partly, labels(told)[0] + '/' + coalesce(told.code, told.id) AS place
  WHERE $p.after < place < $p.before AND @lived(told) AND @touches(told) AND NOT @withheld(log)
    AND (NOT partly OR CASE WHEN told:Cooperative THEN @setup_holds(told) WHEN told:Unit THEN @setup_seen(told) ELSE true END)
  WITH [@touched(told), place] AS thing, place
  @page()
}]) AS rows
