// Who answers for each household: its answer chains, of a purpose or of every one.
// cardinality: batch household
// access: read
// param: keys list[str]  of each household
// param: purpose str?  of the chains
// param: at datetime  the instant of the data
// include: chains
// returns: chain AnswerChain
WITH $at AS at
UNWIND $keys AS key
MATCH (household:Household {code: key})
RETURN collect([key, @chains(household)]) AS rows
