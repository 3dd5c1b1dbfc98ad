// The cooperative of a code, in being at the instant.
// cardinality: optional
// access: read
// scope: cooperative holds
// param: code str  its code
// include: instant, cooperative, holds, cooperative_holds
// returns: code Cooperative
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (cooperative:Cooperative {code: $p.code})-[life:IN_VILLAGE]->(:Village) WHERE @holds(life)
  WITH * WHERE @cooperative_holds(cooperative)
  RETURN @cooperative(cooperative)
} AS rows
