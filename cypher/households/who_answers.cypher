// A household of a code, in being at the instant, with its answer chains: both in one.
// cardinality: optional
// access: read
// scope: household holds
// param: code str  its code
// param: purpose str?  of the chains
// include: instant, holds, household, chains, household_holds
// row: AnsweredHousehold
// returns: code str
// returns: address str
// returns: answer_chains list[AnswerChain]
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (home:Household {code: $p.code})-[life:IN_VILLAGE]->(:Village) WHERE @holds(life) AND @household_holds(home)
  RETURN @household(home) + [@chains(home)]
} AS rows
