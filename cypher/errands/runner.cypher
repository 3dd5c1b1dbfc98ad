// Who runs each errand, by name for whoever reads the errand.
// cardinality: batch errand optional
// access: read
// scope: open: asked of errands within the scope
// param: keys list[str]  of each errand
// include: given, moment, sight, masked
// returns: runner Person
@given
@moment
UNWIND $p.keys AS key
MATCH (errand:Errand {id: key})
RETURN collect([key, COLLECT {
  WITH at, instant, CASE WHEN $p.as_of IS NULL THEN errand.runner ELSE COLLECT {
    MATCH (fact:ErrandFact)-[:ON]->(errand) WHERE fact.at <= said RETURN fact.runner ORDER BY fact.at DESC LIMIT 1 }[0] END AS id
  MATCH (runner:Person {id: id})
  WITH runner, at, instant, @sight(runner) AS own
  WITH runner, at, instant, CASE WHEN own < 1 THEN 1 ELSE own END AS sight
  RETURN @masked(runner)
}]) AS rows
