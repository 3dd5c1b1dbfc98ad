// The enterprise of a code, in being at the instant.
// cardinality: optional
// access: read
// param: code str  its code
// param: at datetime?  the instant of the data
// include: instant, kinded, holds
// returns: code Enterprise
@instant
RETURN toString(at) AS at, COLLECT {
  MATCH (enterprise:Enterprise {code: $code})-[life:IN_VILLAGE]->(:Village) WHERE @holds(life)
  RETURN @kinded(enterprise)
} AS rows
