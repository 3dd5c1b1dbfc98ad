// The visit that each one takes the place of.
// cardinality: batch visit optional
// access: read
// scope: guidance holds
// param: keys list[str]  of each visit
// include: given, moment, visit, guidance_holds
// returns: visit GuidanceVisit
@given
@moment
UNWIND $p.keys AS key
MATCH (after:GuidanceVisit {id: key})
RETURN collect([key, COLLECT {
  MATCH (after)-[:REPLACES]->(visit:GuidanceVisit) WHERE @guidance_holds(visit)
  RETURN @visit(visit)
}]) AS rows
