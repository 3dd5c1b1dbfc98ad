// Who runs each errand, by name for whoever reads the errand.
// cardinality: batch errand optional
// access: read
// scope: open: asked of errands within the scope
// param: keys list[str]  of each errand
// include: given, moment, errand_runner, went_on, sight, masked
// returns: runner Person
@given
@moment
UNWIND $p.keys AS key
MATCH (errand:Errand {id: key})
RETURN collect([key, COLLECT {
  WITH at, instant, @errand_runner(errand) AS id
  MATCH (named:Person {id: id})
  @went_on
  WITH person, at, instant, @sight(person) AS own
  WITH person, at, instant, CASE WHEN own < 1 THEN 1 ELSE own END AS sight
  RETURN @masked(person)
}]) AS rows
