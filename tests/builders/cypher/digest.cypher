// Every tenure of a town that holds at an instant: by its ends, its type, its part and its title.
// cardinality: many
// access: read
// scope: open: of a test
// param: town str  code
// returns: tenure str
WITH $p.at AS at
RETURN COLLECT {
  MATCH (:Town {code: $p.town}) (()<-[:IN_TOWN|IN_AREA|IN_VILLAGE]-()){1,3} (node)
  WITH DISTINCT at, node
  MATCH (node)-[tenure:!(TOUCHED|DESCRIBED)]-() WHERE tenure.since <= at < tenure.until
  WITH DISTINCT tenure, type(tenure) AS type, startNode(tenure) AS source, endNode(tenure) AS target
  WITH coalesce(source.code, source.id) + ' ' + type + ' ' + coalesce(target.code, target.id) + ' ' +
       coalesce(tenure.role, tenure.position, toString(tenure.head), '') + coalesce(' ' + tenure.title, '') AS told
  RETURN told ORDER BY told
} AS rows
