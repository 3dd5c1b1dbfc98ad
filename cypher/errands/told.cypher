// The errands of which something was said together, as far as they are within the viewer's scope, in the order in which they were given.
// cardinality: many
// access: read
// scope: errand holds
// param: saying str  what the ids of what was said begin with
// include: instant, moment, errand, errand_holds
// returns: errand Errand
@instant
@moment
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (fact:ErrandFact)-[:ON]->(errand:Errand) WHERE fact.id STARTS WITH $p.saying
  WITH fact, errand, at, instant, said, now WHERE @errand_holds(errand)
  RETURN @errand(errand) ORDER BY fact.id
} AS rows
