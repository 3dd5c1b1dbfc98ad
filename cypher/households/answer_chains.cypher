// Who answers for each household: its answer chains, of a purpose or of every one.
// cardinality: batch household
// access: read
// scope: open: asked of households within the scope
// param: keys list[str]  of each household
// param: purpose str?  of the chains
// include: chains, given
// returns: chain AnswerChain
@given
UNWIND $p.keys AS key
MATCH (household:Household {code: key})
RETURN collect([key, @chains(household)]) AS rows
