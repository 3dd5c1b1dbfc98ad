// How each unit, village and household of a town that is in being at an instant is called then.
// cardinality: many
// access: read
// scope: open: of a test
// param: town str  code
// returns: name str
WITH $p.at AS at
RETURN COLLECT {
  MATCH (:Town {code: $p.town}) (()<-[:IN_TOWN|IN_AREA|IN_VILLAGE]-()){1,3} (node:Unit|Village|Household)
  WITH DISTINCT at, node
  WHERE EXISTS { MATCH (node)-[life:IN_TOWN|IN_AREA|IN_VILLAGE]->() WHERE life.since <= at < life.until }
  WITH node, CASE WHEN node.describedSince <= at THEN node ELSE head(COLLECT {
    MATCH (node)-[described:DESCRIBED]->(kept:Description) WHERE described.since <= at < described.until
    RETURN kept
  }) END AS called
  WITH node.code + ' ' + coalesce(called.name, called.address, '') + ' ' + coalesce(called.kind, '') AS told
  RETURN told ORDER BY told
} AS rows
