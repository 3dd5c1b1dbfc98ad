// The village of a code, in being at the instant.
// cardinality: optional
// access: read
// scope: structure
// param: code str  its code
// include: instant, village, holds
// returns: code Village
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (village:Village {code: $p.code})-[life:IN_AREA]->(:Area) WHERE @holds(life)
  RETURN @village(village)
} AS rows
