// The keys of a label after one of them, in order: what the rules are asked of page by page.
// cardinality: many
// access: read
// scope: open: of everything, to be shown within the scope
// param: after str     the last key of the page before, empty for the first page
// param: limit int     keys of a page
// each: label, key = @labels(anchored)
// returns: key str
RETURN COLLECT {
  MATCH (node:@label) WHERE node.@key > $p.after RETURN node.@key ORDER BY node.@key LIMIT $p.limit
} AS rows
