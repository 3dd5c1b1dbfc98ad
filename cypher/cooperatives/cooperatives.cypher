// Cooperatives, in code order.
// cardinality: many
// access: read
// scope: cooperative reaches
// param: after str  what a page stands after
// param: before str  what a page stands before
// param: limit int  rows of a page
// each: page = forward | backward | counted
// each: start = cooperative_everything | cooperative_reaches
// each: row = @cooperative(cooperative)
// each: order = cooperative.code
// include: instant
// returns: cooperative Cooperative
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  @start()
  WITH cooperative WHERE $p.after < cooperative.code < $p.before
  @page()
} AS rows
