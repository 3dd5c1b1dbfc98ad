// The instants after one at which anything changes about things, where a tenure of theirs begins or ends; and of which, in order. Whether
// that can break rules of it alone: something comes to lie in it, or somebody says, or becomes, something in a cooperative.
// cardinality: many
// access: read
// scope: open: instants for rules, of things that were looked up within the scope
// param: keys list[str]  of one label
// each: label, key = @labels(anchored)
// include: given
// row: Turn
// returns: at datetime
// returns: key str
// returns: alone bool
@given
RETURN COLLECT {
  UNWIND $p.keys AS this
  MATCH (node:@label {@key: this})-[tenure:!TOUCHED]-() USING INDEX SEEK node:@label(@key)
  WITH at, this, tenure, type(tenure) IN ['PLEDGES', 'MEMBER_OF', 'OFFICER_OF']
    OR (type(tenure) IN ['IN_TOWN', 'IN_AREA', 'IN_VILLAGE', 'IN_GRID'] AND endNode(tenure) = node) AS alone
  UNWIND [tenure.since, tenure.until] AS edge
  WITH edge, this, min(alone) AS alone WHERE at < edge < datetime('9999-12-31T00:00:00Z')
  RETURN [toString(edge), this, alone] ORDER BY edge, this
} AS rows
