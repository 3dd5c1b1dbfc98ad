// Each unit in being has a liaison officer: those without.
// cardinality: many
// access: read
// scope: open: asked of keys within the scope
// param: keys list[str]  codes of units
// param: at datetime      the instant
// returns: subject AnyNode
// returns: purpose Purpose?
// returns: count int?
// returns: other AnyNode?
// row: Finding
// include: holds, being, unit
WITH $p.at AS at
RETURN COLLECT {
  UNWIND $p.keys AS key
  MATCH (unit:Unit {code: key})
  WHERE NOT EXISTS { (unit)<-[liaises:LIAISES_FOR]-(:Person) WHERE @holds(liaises) } AND @being(unit)
  RETURN [['Unit', @unit(unit)], unit.purpose, NULL, NULL] ORDER BY key
} AS rows
