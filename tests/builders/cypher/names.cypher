// How each unit of a town that is in being at an instant is called then.
// cardinality: many
// access: read
// scope: open: of a test
// param: town str  code
// returns: name str
WITH $at AS at
RETURN COLLECT {
  MATCH (:Town {code: $town})<-[life:IN_TOWN]-(unit:Unit) WHERE life.since <= at < life.until
  WITH unit.code + ' ' + coalesce(CASE WHEN unit.describedSince <= at THEN unit.name ELSE head(COLLECT {
    MATCH (unit)-[described:DESCRIBED]->(kept:Description) WHERE described.since <= at < described.until
    RETURN kept.name
  }) END, '') AS told
  RETURN told ORDER BY told
} AS rows
