// Nothing is covered by two units of the same level and purpose: what is, and by how many. Of COOPERATIVE_SETUP a
// household may have a unit for each cooperative it grows for, so only those of one cooperative count.
// cardinality: many
// access: read
// scope: open: asked of keys within the scope
// param: keys list[str]  codes of what can be covered
// param: at datetime      the instant
// each: label, columns = @labels(covered)
// returns: subject AnyNode
// returns: purpose Purpose?
// returns: count int?
// returns: other AnyNode?
// row: Finding
// include: holds, being
WITH $p.at AS at
RETURN COLLECT {
  UNWIND $p.keys AS key
  MATCH (thing:@label {code: key})<-[covers:COVERS]-(unit:Unit) WHERE @holds(covers) AND @being(unit)
  UNWIND CASE WHEN unit.purpose <> 'COOPERATIVE_SETUP' OR thing:Cooperative THEN [''] ELSE COLLECT {
    MATCH (unit)-[part:PART_OF]->(:Unit)-[sets:COVERS]->(cooperative:Cooperative) WHERE @holds(part) AND @holds(sets)
    RETURN cooperative.code
  } END AS cooperative
  WITH at, key, thing, unit.purpose AS purpose, unit.level AS level, cooperative, count(DISTINCT unit) AS units
  WHERE units > 1 AND @being(thing)
  RETURN [['@label', @columns(thing)], purpose, units, NULL] ORDER BY key, purpose, level, cooperative
} AS rows
