// What others have tied to things that changes created, where it holds or is to come: each thing with the tenure.
// cardinality: many
// access: read
// scope: open: of a restructuring that was read within the scope
// param: changes list[str]  ids
// include: given, tenure
// row: DependentTenure
// returns: label str
// returns: code str
// returns: tenure Tenure
@given
RETURN COLLECT {
  MATCH (change:Change)-[:TOUCHED]->(node) WHERE change.id IN $p.changes AND NOT node:Town AND NOT node:Person
  WITH DISTINCT at, node
  MATCH (node)-[life:IN_TOWN|IN_AREA|IN_VILLAGE]->() WHERE life.openedBy IN $p.changes
    AND NOT EXISTS { MATCH (node)-[earlier:IN_TOWN|IN_AREA|IN_VILLAGE]->() WHERE earlier.since < life.since }
  MATCH (node)-[tenure:!TOUCHED]-() WHERE at < tenure.until > tenure.since
    AND NOT tenure.openedBy IN $p.changes
  RETURN [labels(node)[0], node.code, @tenure(tenure)]
  ORDER BY labels(node)[0], node.code, type(tenure), tenure.since, elementId(tenure)
} AS rows
