// The area of a code, in being at the instant.
// cardinality: optional
// access: read
// scope: structure
// param: code str  its code
// include: instant, place, holds
// returns: code Area
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (area:Area {code: $p.code})-[life:IN_TOWN]->(:Town) WHERE @holds(life)
  RETURN @place(area)
} AS rows
