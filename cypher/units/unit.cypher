// The unit of a code, in being at the instant.
// cardinality: optional
// access: read
// param: code str  its code
// param: at datetime?  the instant of the data
// include: instant, unit, holds
// returns: code Unit
@instant
RETURN toString(at) AS at, COLLECT {
  MATCH (unit:Unit {code: $code})-[life:IN_TOWN]->(:Town) WHERE @holds(life)
  RETURN @unit(unit)
} AS rows
