// Whatever is in being lies in exactly one village, area or town: what lies in more, and in how many.
// cardinality: many
// access: read
// scope: open: asked of keys within the scope
// param: keys list[str]  codes of one label
// param: at datetime      the instant
// each: label, columns = @labels(contained)
// returns: subject AnyNode
// returns: purpose Purpose?
// returns: count int?
// returns: other AnyNode?
// row: Finding
// include: holds
WITH $p.at AS at
RETURN COLLECT {
  UNWIND $p.keys AS key
  MATCH (thing:@label {code: key})-[lies:IN_TOWN|IN_AREA|IN_VILLAGE]->(place) WHERE @holds(lies)
  WITH at, key, thing, count(DISTINCT place) AS places WHERE places > 1
  RETURN [['@label', @columns(thing)], thing.purpose, places, NULL] ORDER BY key
} AS rows
