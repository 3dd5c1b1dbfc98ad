// A household in being has at most one head: those with more, and how many.
// cardinality: many
// access: read
// scope: open: asked of keys within the scope
// param: keys list[str]  codes of households
// param: at datetime      the instant
// returns: subject AnyNode
// returns: purpose Purpose?
// returns: count int?
// returns: other AnyNode?
// row: Finding
// include: holds, being, household
WITH $p.at AS at
RETURN COLLECT {
  UNWIND $p.keys AS key
  MATCH (household:Household {code: key})<-[lives:LIVES_IN {head: true}]-(head:Person) WHERE @holds(lives)
  WITH at, key, household, count(DISTINCT head) AS heads WHERE heads > 1 AND @being(household)
  RETURN [['Household', @household(household)], NULL, heads, NULL] ORDER BY key
} AS rows
