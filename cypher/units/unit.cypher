// The unit of a code, in being at the instant.
// cardinality: optional
// access: read
// scope: structure
// param: code str  its code
// include: instant, unit, holds
// returns: code Unit
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (unit:Unit {code: $p.code})-[life:IN_TOWN]->(:Town) WHERE @holds(life)
  RETURN @unit(unit)
} AS rows
