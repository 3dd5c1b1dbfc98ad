// Units one level beneath each unit, in code order.
// cardinality: batch unit
// access: read
// scope: structure
// param: keys list[str]  of each unit
// param: at datetime  the instant of the data
// param: after str  what a page stands after
// param: before str  what a page stands before
// param: limit int  rows of a page
// each: page = forward | backward | counted
// each: row = @unit(child)
// each: order = child.code
// include: holds
// returns: child Unit
WITH $p.at AS at
UNWIND $p.keys AS key
MATCH (unit:Unit {code: key})
RETURN collect([key, COLLECT {
  MATCH (unit)<-[part:PART_OF]-(child) // of no label: that would invite to go through all of it
  WHERE @holds(part) AND $p.after < child.code < $p.before
  @page()
}]) AS rows
