// The instants after one at which anything changes about things, where a tenure of theirs begins or ends; and of which, in order.
// cardinality: many
// access: read
// scope: open: instants for rules, of things that were looked up within the scope
// param: keys list[str]  of one label
// each: label, key = @labels(anchored)
// include: given
// row: Turn
// returns: at datetime
// returns: key str
@given
RETURN COLLECT {
  UNWIND $p.keys AS this
  MATCH (node:@label {@key: this})-[tenure:!TOUCHED]-() USING INDEX SEEK node:@label(@key)
  UNWIND [tenure.since, tenure.until] AS edge
  WITH DISTINCT edge, this WHERE at < edge < datetime('9999-12-31T00:00:00Z')
  RETURN [toString(edge), this] ORDER BY edge, this
} AS rows
