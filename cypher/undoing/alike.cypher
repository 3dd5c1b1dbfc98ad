// Tenures of these types that begin at each node, whether they hold or not, in the order in which they begin.
// cardinality: batch key
// access: read
// scope: open: of a restructuring that was read within the scope
// param: keys list[str]  of one label
// param: types list[str]  of tenures
// each: label, key = @labels(anchored)
// include: tenure
// row: TracedTenure
// returns: tenure Tenure
// returns: closed_by str?
UNWIND $p.keys AS this
RETURN collect([this, COLLECT {
  MATCH (node:@label {@key: this})-[tenure:!TOUCHED]->() USING INDEX SEEK node:@label(@key)
  WHERE type(tenure) IN $p.types
  RETURN [@tenure(tenure), tenure.closedBy] ORDER BY tenure.since, elementId(tenure)
}]) AS rows
