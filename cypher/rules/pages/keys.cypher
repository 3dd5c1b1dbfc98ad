// The keys of a label after one of them, in order: what the rules are asked of page by page.
// cardinality: many
// access: read
// param: after str     the last key of the page before, empty for the first page
// param: limit int     keys of a page
// param: at datetime   the instant, null for the graph's own
// each: label, key = Area, code | Village, code | Grid, code | Household, code | Enterprise, code | Cooperative, code | Organization, code | Unit, code | Person, id
// returns: key str
// include: instant
@instant
RETURN toString(at) AS at, COLLECT {
  MATCH (node:@label) WHERE node.@key > $after RETURN node.@key ORDER BY node.@key LIMIT $limit
} AS rows
