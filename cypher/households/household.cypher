// The household of a code, in being at the instant.
// cardinality: optional
// access: read
// scope: household holds
// param: code str  its code
// include: instant, household, holds, viewer, household_holds
// returns: code Household
@instant
@viewer
RETURN toString(instant) AS instant, COLLECT {
  MATCH (household:Household {code: $p.code})-[life:IN_VILLAGE]->(:Village) WHERE @holds(life) AND @household_holds(household)
  RETURN @household(household)
} AS rows
