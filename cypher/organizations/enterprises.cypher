// Enterprises that each organization serves, in code order.
// cardinality: batch organization
// access: read
// param: keys list[str]  of each organization
// param: at datetime  the instant of the data
// param: after str  what a page stands after
// param: before str  what a page stands before
// param: limit int  rows of a page
// each: page = forward | backward | counted
// each: row = @kinded(enterprise)
// each: order = enterprise.code
// include: holds
// returns: enterprise Enterprise
WITH $at AS at
UNWIND $keys AS key
MATCH (organization:Organization {code: key})
RETURN collect([key, COLLECT {
  MATCH (organization)-[serves:SERVES]->(enterprise) // of no label: that would invite to go through all of it
  WHERE @holds(serves) AND $after < enterprise.code < $before
  @page()
}]) AS rows
