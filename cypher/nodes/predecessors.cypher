// What each node came from, through every merger and split, in code order, each at the nearest instant of its life.
// cardinality: batch code
// access: read
// param: keys list[str]  codes
// param: at datetime  the instant at which the lineage is judged
// each: label, columns = Unit, unit | Village, village | Household, household
// include: nearest
// row: Placed
// returns: node AnyNode
// returns: at datetime
WITH $at AS asked
UNWIND $keys AS code
RETURN collect([code, COLLECT {
  MATCH (node:@label {code: code})
  MATCH (relative:@label) ((:@label)-[step:SUCCEEDED_BY WHERE step.since <= asked < step.until]->(:@label)){1,100} (node)
  WITH DISTINCT relative, @nearest(relative) AS at
  RETURN [['@label', @columns(relative)], toString(at)] ORDER BY relative.code
}]) AS rows
