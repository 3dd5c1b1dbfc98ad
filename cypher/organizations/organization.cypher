// The organization of a code, in being at the instant.
// cardinality: optional
// access: read
// param: code str  its code
// param: at datetime?  the instant of the data
// include: instant, kinded, holds
// returns: code Organization
@instant
RETURN toString(at) AS at, COLLECT {
  MATCH (organization:Organization {code: $code})-[life:IN_TOWN]->(:Town) WHERE @holds(life)
  RETURN @kinded(organization)
} AS rows
