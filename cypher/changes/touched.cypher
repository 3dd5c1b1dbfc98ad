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
// include: touched, given, touches, asked, lived, withheld
// row: TouchedThing
// returns: node Placed
// returns: place str
@given
@asked
UNWIND $p.keys AS change
RETURN collect([change, COLLECT {
  MATCH (log:Change {id: change})-[:TOUCHED]->(told) USING INDEX SEEK log:Change(id)
  WITH log, told, labels(told)[0] + '/' + coalesce(told.code, told.id) AS place
  WHERE $p.after < place < $p.before AND @lived(told) AND @touches(told) AND NOT @withheld(log)
  WITH [@touched(told), place] AS thing, place
  @page()
}]) AS rows
