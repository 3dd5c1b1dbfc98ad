// What each node came from, through every merger and split, in the order of keys, each at the nearest instant of its life.
// cardinality: batch key
// access: read
// scope: household holds, person holds
// param: keys list[str]  codes, or ids
// each: label, key, columns, open = @labels(lineage)
// include: nearest, given, asked
// row: Placed
// returns: node AnyNode
// returns: at datetime
@given
@asked
UNWIND $p.keys AS this
RETURN collect([this, COLLECT {
  MATCH (node:@label {@key: this})
  MATCH (relative:@label) ((:@label)-[step:SUCCEEDED_BY WHERE step.since <= asked < step.until]->(:@label)){1,100} (node)
  WITH DISTINCT relative, @nearest(relative) AS at
  WHERE at IS NOT NULL AND @open(relative)
  RETURN [['@label', @columns(relative)], toString(at)] ORDER BY relative.@key
}]) AS rows
