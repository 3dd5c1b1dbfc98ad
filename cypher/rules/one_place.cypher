// Whatever is in being lies in exactly one village, area or town: what lies in more, and in how many.
// cardinality: many
// access: read
// param: keys list[str]  codes of one label
// param: at datetime      the instant
// each: label = Area | Village | Grid | Household | Enterprise | Cooperative | Organization | Unit
// returns: subject Node
// returns: purpose Purpose?
// returns: count int?
// returns: other Node?
// row: Finding
// include: holds, node
WITH $at AS at
RETURN COLLECT {
  UNWIND $keys AS key
  MATCH (thing:@label {code: key})-[lies:IN_TOWN|IN_AREA|IN_VILLAGE]->(place) WHERE @holds(lies)
  WITH at, key, thing, count(DISTINCT place) AS places WHERE places > 1
  RETURN [@node(thing), thing.purpose, places, NULL] ORDER BY key
} AS rows
