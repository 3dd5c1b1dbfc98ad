// A person lives in at most one household: those not departed who live in more, and in how many.
// cardinality: many
// access: read
// scope: open: asked of keys within the scope
// param: keys list[str]  ids of people
// include: holds, departed, person, given
// returns: subject AnyNode
// returns: purpose Purpose?
// returns: count int?
// returns: other AnyNode?
// row: Finding
@given
RETURN COLLECT {
  UNWIND $p.keys AS key
  MATCH (person:Person {id: key})-[lives:LIVES_IN]->(household:Household) WHERE @holds(lives)
  WITH at, key, person, count(DISTINCT household) AS dwellings WHERE dwellings > 1 AND NOT @departed(person)
  RETURN [['Person', @person(person)], NULL, dwellings, NULL] ORDER BY key
} AS rows
