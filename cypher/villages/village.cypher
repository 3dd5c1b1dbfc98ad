// The village of a code, in being at the instant.
// cardinality: optional
// access: read
// param: code str  its code
// param: at datetime?  the instant of the data
// include: instant, village, holds
// returns: code Village
@instant
RETURN toString(at) AS at, COLLECT {
  MATCH (village:Village {code: $code})-[life:IN_AREA]->(:Area) WHERE @holds(life)
  RETURN @village(village)
} AS rows
