// The enterprise of a code, in being at the instant.
// cardinality: optional
// access: read
// scope: enterprise holds
// param: code str  its code
// include: instant, kinded, holds, enterprise_holds
// returns: code Enterprise
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (enterprise:Enterprise {code: $p.code})-[life:IN_VILLAGE]->(:Village) WHERE @holds(life) AND @enterprise_holds(enterprise)
  RETURN @kinded(enterprise)
} AS rows
