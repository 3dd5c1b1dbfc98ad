// What changes that touched the same as these ended before it held: by change, as JSON.
// cardinality: many
// access: read
// scope: open: of a restructuring that was read within the scope
// param: changes list[str]  ids
// row: NeverHeld
// returns: change str
// returns: tenures str
RETURN COLLECT {
  MATCH (own:Change)-[:TOUCHED]->(node) WHERE own.id IN $p.changes AND NOT node:Town
  WITH DISTINCT node
  MATCH (node)<-[:TOUCHED]-(log:Change) WHERE log.neverHeld IS NOT NULL
  WITH DISTINCT log.id AS change, log.neverHeld AS tenures
  RETURN [change, tenures] ORDER BY change
} AS rows
