// The household of a code, in being at the instant.
// cardinality: optional
// access: read
// scope: household holds
// param: code str  its code
// include: instant, household, holds, household_holds
// returns: code Household
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (household:Household {code: $p.code})-[life:IN_VILLAGE]->(:Village) WHERE @holds(life) AND @household_holds(household)
  RETURN @household(household)
} AS rows
