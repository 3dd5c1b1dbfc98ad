// A person lives in at most one household: those not departed who live in more, and in how many.
// cardinality: many
// access: read
// param: keys list[str]  ids of people
// param: at datetime      the instant
// returns: subject AnyNode
// returns: purpose Purpose?
// returns: count int?
// returns: other AnyNode?
// row: Finding
// include: holds, departed, person
WITH $at AS at
RETURN COLLECT {
  UNWIND $keys AS key
  MATCH (person:Person {id: key})-[lives:LIVES_IN]->(household:Household) WHERE @holds(lives)
  WITH at, key, person, count(DISTINCT household) AS homes WHERE homes > 1 AND NOT coalesce(@departed(person), false)
  RETURN [['Person', @person(person)], NULL, homes, NULL] ORDER BY key
} AS rows
