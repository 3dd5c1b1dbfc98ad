// The keys of a label after one of them, in order: what the rules are asked of page by page.
// cardinality: many
// access: read
// scope: household holds, enterprise holds, cooperative holds, person holds, unit holds, place holds
// param: after str     the last key of the page before, empty for the first page
// param: limit int     keys of a page
// each: label, key, scope = @labels(anchored)
// returns: key str
// include: instant
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (node:@label) WHERE node.@key > $p.after AND @scope(node) RETURN node.@key ORDER BY node.@key LIMIT $p.limit
} AS rows
