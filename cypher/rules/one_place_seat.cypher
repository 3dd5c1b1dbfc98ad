// An organization in being has its seat in exactly one village, area or town: those that do not, and how many they
// have.
// cardinality: many
// access: read
// scope: open: asked of keys within the scope
// param: keys list[str]  codes of organizations
// param: at datetime      the instant
// returns: subject AnyNode
// returns: purpose Purpose?
// returns: count int?
// returns: other AnyNode?
// row: Finding
// include: holds, being, kinded
WITH $p.at AS at
RETURN COLLECT {
  UNWIND $p.keys AS key
  MATCH (organization:Organization {code: key}) WHERE @being(organization)
  WITH key, organization, COUNT {
    MATCH (organization)-[seat:SEATED_IN]->(place) WHERE @holds(seat) RETURN DISTINCT place
  } AS seats WHERE seats <> 1
  RETURN [['Organization', @kinded(organization)], NULL, seats, NULL] ORDER BY key
} AS rows
