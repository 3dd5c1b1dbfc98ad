// How something was called, which has no folded form yet: its id, and the text.
// cardinality: many
// access: read
// scope: open: run by whoever keeps the graph
// param: limit int  how many
// each: label = @labels(described)
// row: Called
// returns: key str
// returns: text str
// scan: every description is looked at, once
RETURN COLLECT {
  MATCH (:@label)-[:DESCRIBED]->(node:Description) WHERE node.folded IS NULL
  WITH node.id AS key, coalesce(node.name, node.address) AS text ORDER BY key LIMIT $p.limit
  RETURN [key, text] ORDER BY key
} AS rows
