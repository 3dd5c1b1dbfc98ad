// Villages, of some areas or of all, in code order.
// cardinality: many
// access: read
// scope: structure
// param: area list[str]?  codes of the areas
// param: after str  what a page stands after
// param: before str  what a page stands before
// param: limit int  rows of a page
// each: page = forward | backward | counted
// each: start = villages_anywhere | villages_of_area
// each: row = @village(village)
// each: order = village.code
// include: instant
// returns: village Village
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  @start()
  WITH village WHERE $p.after < village.code < $p.before
  @page()
} AS rows
