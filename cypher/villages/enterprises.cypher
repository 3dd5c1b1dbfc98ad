// Enterprises of each village, in code order.
// cardinality: batch village
// access: read
// param: keys list[str]  of each village
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
MATCH (village:Village {code: key})
RETURN collect([key, COLLECT {
  MATCH (village)<-[in:IN_VILLAGE]-(enterprise)
  WHERE @holds(in) AND 'Enterprise' IN labels(enterprise) AND $after < enterprise.code < $before
  @page()
}]) AS rows
