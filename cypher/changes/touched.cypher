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
// include: touched, given, touches, asked, lived
// row: TouchedThing
// returns: node Placed
// returns: place str
@given
@asked
UNWIND $p.keys AS change
RETURN collect([change, COLLECT {
  MATCH (log:Change {id: change})-[:TOUCHED]->(node) USING INDEX SEEK log:Change(id)
  WITH node, labels(node)[0] + '/' + coalesce(node.code, node.id) AS place
  WHERE $p.after < place < $p.before AND @lived(node) AND @touches(node)
  WITH [@touched(node), place] AS thing, place
  @page()
}]) AS rows
