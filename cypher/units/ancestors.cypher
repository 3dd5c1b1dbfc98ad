// The units above each unit, nearest first.
// cardinality: batch unit
// access: read
// scope: structure
// param: keys list[str]  of each unit
// param: at datetime  the instant of the data
// include: holds, unit
// returns: ancestor Unit
WITH $p.at AS at
UNWIND $p.keys AS key
MATCH (unit:Unit {code: key})
RETURN collect([key, COLLECT {
  MATCH (unit)-[part:PART_OF]->(parent:Unit) WHERE @holds(part)
  OPTIONAL MATCH (parent)-[above:PART_OF]->(grandparent:Unit) WHERE @holds(above)
  UNWIND [parent, grandparent] AS ancestor
  WITH ancestor WHERE ancestor IS NOT NULL
  RETURN @unit(ancestor) ORDER BY ancestor.level DESC
}]) AS rows
