// The household of a code, in being at the instant.
// cardinality: optional
// access: read
// param: code str  its code
// param: at datetime?  the instant of the data
// include: instant, household, holds
// returns: code Household
@instant
RETURN toString(at) AS at, COLLECT {
  MATCH (household:Household {code: $code})-[life:IN_VILLAGE]->(:Village) WHERE @holds(life)
  RETURN @household(household)
} AS rows
