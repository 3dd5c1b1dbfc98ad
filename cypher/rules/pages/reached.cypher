// The keys of a label within the viewer's scope after one of them, in order: what the rules are asked of page by page.
// cardinality: many
// access: read
// scope: household holds, enterprise holds
// param: after str     the last key of the page before, empty for the first page
// param: limit int     keys of a page
// each: label, variable, key, reaches, checked = @labels(reached)
// include: instant
// returns: key str
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  @reaches()
  WITH DISTINCT @variable AS node WHERE node.@key > $p.after AND (at = instant OR @checked(node))
  RETURN node.@key ORDER BY node.@key LIMIT $p.limit
} AS rows
