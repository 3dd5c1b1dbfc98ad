// Nodes by their keys, each at the nearest instant of its life.
// cardinality: batch key optional
// access: read
// scope: household holds, enterprise holds, cooperative holds, person holds, change holds, disclosure holds, restructuring holds, directive holds, delivery holds, report holds, shift holds, tally holds, isolation holds, errand holds, guidance holds
// param: keys list[str]  codes, or ids
// each: label, key, columns, open, touched_things = @labels(node)
// include: instant, moment, nearest
// row: Placed
// returns: node AnyNode
// returns: at datetime
@instant
@moment
WITH published, instant, fresh, said, now, at AS asked // things are read at another instant than the one asked for
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  UNWIND $p.keys AS key
  RETURN [key, COLLECT {
    MATCH (node:@label {@key: key})
    WITH node, @nearest(node) AS at, @touched_things(node) AS touched WHERE at IS NOT NULL AND @open(node)
    RETURN [['@label', @columns(node)], toString(at)]
  }]
} AS rows
