// Those of these keys whose things are within the viewer's scope, in order.
// cardinality: many
// access: read
// scope: household holds, enterprise holds, cooperative holds, person holds, unit holds, place holds
// param: keys list[str]  of one label
// each: label, key, scope = @labels(anchored)
// returns: key str
// include: instant
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  UNWIND $p.keys AS this
  MATCH (node:@label {@key: this}) USING INDEX SEEK node:@label(@key) WHERE @scope(node) RETURN this ORDER BY this
} AS rows
