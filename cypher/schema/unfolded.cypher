// What is searched and has no folded form yet: its key, and what it is called by.
// cardinality: many
// access: read
// scope: open: run by whoever keeps the graph
// param: limit int  how many
// each: label, key = @labels(searched)
// row: Called
// returns: key str
// returns: text str
// scan: every node is looked at, once
RETURN COLLECT {
  MATCH (node:@label) WHERE node.folded IS NULL AND node.erasedAt IS NULL AND coalesce(node.name, node.address) IS NOT NULL
  WITH node.@key AS key, coalesce(node.name, node.address) AS text ORDER BY key LIMIT $p.limit
  RETURN [key, text] ORDER BY key
} AS rows
