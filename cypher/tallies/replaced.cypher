// The count that each one takes the place of.
// cardinality: batch tally optional
// access: read
// scope: tally holds
// param: keys list[str]  of each count
// include: given, moment, tally, tally_holds
// returns: tally Tally
@given
@moment
UNWIND $p.keys AS key
MATCH (after:Tally {id: key})
RETURN collect([key, COLLECT {
  MATCH (after)-[:REPLACES]->(tally:Tally) WHERE @tally_holds(tally)
  RETURN @tally(tally)
}]) AS rows
