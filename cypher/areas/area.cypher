// The area of a code, in being at the instant.
// cardinality: optional
// access: read
// param: code str  its code
// param: at datetime?  the instant of the data
// include: instant, place, holds
// returns: code Area
@instant
RETURN toString(at) AS at, COLLECT {
  MATCH (area:Area {code: $code})-[life:IN_TOWN]->(:Town) WHERE @holds(life)
  RETURN @place(area)
} AS rows
