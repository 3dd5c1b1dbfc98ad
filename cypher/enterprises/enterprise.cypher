// The enterprise of a code, in being at the instant.
// cardinality: optional
// access: read
// scope: enterprise holds
// param: code str  its code
// include: instant, kinded, holds, viewer, enterprise_holds
// returns: code Enterprise
@instant
@viewer
RETURN toString(instant) AS instant, COLLECT {
  MATCH (enterprise:Enterprise {code: $p.code})-[life:IN_VILLAGE]->(:Village) WHERE @holds(life) AND @enterprise_holds(enterprise)
  RETURN @kinded(enterprise)
} AS rows
