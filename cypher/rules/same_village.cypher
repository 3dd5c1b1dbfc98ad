// A level-3 unit covers only what lies in the village of its level-2 unit (COOPERATIVE_SETUP: of the cooperative), a
// level-2 unit only villages of the area of its level-1 unit (the same cooperative): those that do not, how much, and
// the first of it.
// cardinality: many
// access: read
// scope: open: asked of keys within the scope
// param: keys list[str]  codes of units
// include: holds, being, unit, node, given
// returns: subject AnyNode
// returns: purpose Purpose?
// returns: count int?
// returns: other AnyNode?
// row: Finding
@given
RETURN COLLECT {
  UNWIND $p.keys AS key
  MATCH (unit:Unit {code: key})-[part:PART_OF]->(superior_unit:Unit) WHERE unit.level > 1 AND @holds(part) AND @being(unit)
  WITH at, key, unit, collect(superior_unit) AS parents
  WITH at, key, unit, COLLECT {
    UNWIND parents AS superior_unit
    MATCH (superior_unit)-[covers:COVERS]->(place) WHERE @holds(covers) RETURN place
  } AS covered
  WITH at, key, unit, covered, CASE unit.level WHEN 3 THEN COLLECT {
    UNWIND covered AS cooperative
    MATCH (cooperative:Cooperative)-[lies:IN_VILLAGE]->(village:Village) WHERE @holds(lies) RETURN village
  } ELSE [] END AS villages
  MATCH (unit)-[covers:COVERS]->(thing)
  WHERE @holds(covers) AND NOT (thing:Cooperative AND thing IN covered)
    AND NOT EXISTS {
      MATCH (thing)-[lies:IN_AREA|IN_VILLAGE]->(place) WHERE @holds(lies) AND (place IN covered OR place IN villages)
    } AND @being(thing)
  WITH at, key, unit, thing ORDER BY thing.code
  WITH at, key, unit, collect(DISTINCT thing) AS strays
  WITH at, key, unit, size(strays) AS number, strays[0] AS first
  RETURN [['Unit', @unit(unit)], unit.purpose, number, @node(first)] ORDER BY key
} AS rows
