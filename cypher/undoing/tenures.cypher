// Tenures that changes opened or ended: each begins at something that they touched.
// cardinality: many
// access: read
// scope: open: of a restructuring that was read within the scope
// param: changes list[str]  ids
// include: tenure
// row: TracedTenure
// returns: tenure Tenure
// returns: closed_by str?
RETURN COLLECT {
  MATCH (change:Change)-[:TOUCHED]->(node) WHERE change.id IN $p.changes AND NOT node:Town
  WITH DISTINCT node
  MATCH (node)-[tenure:!(TOUCHED|DESCRIBED)]->()
  WHERE tenure.openedBy IN $p.changes OR tenure.closedBy IN $p.changes
  RETURN [@tenure(tenure), tenure.closedBy]
  ORDER BY type(tenure), coalesce(node.code, node.id), tenure.since, elementId(tenure)
} AS rows
