// A household of a code, in being at the instant, with its answer chains: both in one.
// cardinality: optional
// access: read
// param: code str  its code
// param: purpose str?  of the chains
// param: at datetime?  the instant of the data
// include: instant, holds, household, chains
// row: AnsweredHousehold
// returns: code str
// returns: address str
// returns: answer_chains list[AnswerChain]
@instant
RETURN toString(at) AS at, COLLECT {
  MATCH (home:Household {code: $code})-[life:IN_VILLAGE]->(:Village) WHERE @holds(life)
  RETURN @household(home) + [@chains(home)]
} AS rows
