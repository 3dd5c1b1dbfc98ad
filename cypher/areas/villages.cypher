// Villages of each area, in code order.
// cardinality: batch area
// access: read
// scope: structure
// param: keys list[str]  of each area
// param: at datetime  the instant of the data
// param: after str  what a page stands after
// param: before str  what a page stands before
// param: limit int  rows of a page
// each: page = forward | backward | counted
// each: row = @village(village)
// each: order = village.code
// include: holds
// returns: village Village
WITH $p.at AS at
UNWIND $p.keys AS key
MATCH (area:Area {code: key})
RETURN collect([key, COLLECT {
  MATCH (area)<-[in:IN_AREA]-(village) // of no label: that would invite to go through all of it
  WHERE @holds(in) AND $p.after < village.code < $p.before
  @page()
}]) AS rows
