// The organization of a code, in being at the instant.
// cardinality: optional
// access: read
// scope: structure
// param: code str  its code
// include: instant, kinded, holds
// returns: code Organization
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (organization:Organization {code: $p.code})-[life:IN_TOWN]->(:Town) WHERE @holds(life)
  RETURN @kinded(organization)
} AS rows
