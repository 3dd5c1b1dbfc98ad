// The unit one level above each unit.
// cardinality: batch unit optional
// access: read
// scope: structure
// param: keys list[str]  of each unit
// param: at datetime  the instant of the data
// include: holds, unit
// returns: parent Unit
WITH $p.at AS at
UNWIND $p.keys AS key
MATCH (unit:Unit {code: key})
RETURN collect([key, COLLECT {
  MATCH (unit)-[part:PART_OF]->(parent:Unit) WHERE @holds(part)
  RETURN @unit(parent)
}]) AS rows
