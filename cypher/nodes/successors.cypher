// What became of each node, through every merger and split, in code order, each at the nearest instant of its life.
// cardinality: batch code
// access: read
// scope: household holds
// param: keys list[str]  codes
// each: label, columns, open = @labels(lineage)
// include: nearest, given, asked
// row: Placed
// returns: node AnyNode
// returns: at datetime
@given
@asked
UNWIND $p.keys AS code
RETURN collect([code, COLLECT {
  MATCH (node:@label {code: code})
  MATCH (node) ((:@label)-[step:SUCCEEDED_BY WHERE step.since <= asked < step.until]->(:@label)){1,100} (relative:@label)
  WITH DISTINCT relative, @nearest(relative) AS at
  WHERE at IS NOT NULL AND @open(relative)
  RETURN [['@label', @columns(relative)], toString(at)] ORDER BY relative.code
}]) AS rows
