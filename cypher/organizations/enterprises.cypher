// Enterprises that each organization serves, in code order.
// cardinality: batch organization
// access: read
// scope: enterprise holds
// param: keys list[str]  of each organization
// param: after str  what a page stands after
// param: before str  what a page stands before
// param: limit int  rows of a page
// each: page = forward | backward | counted
// each: row = @kinded(enterprise)
// each: order = enterprise.code
// include: holds, given, enterprise_holds
// returns: enterprise Enterprise
@given
UNWIND $p.keys AS key
MATCH (organization:Organization {code: key})
RETURN collect([key, COLLECT {
  MATCH (organization)-[serves:SERVES]->(enterprise) // of no label: that would invite to go through all of it
  WHERE @holds(serves) AND @enterprise_holds(enterprise) AND $p.after < enterprise.code < $p.before
  @page()
}]) AS rows
