// Somebody lives in a household in being: those in which nobody does.
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
  MATCH (household:Household {code: key})
  WHERE NOT EXISTS { (household)<-[lives:LIVES_IN]-(:Person) WHERE @holds(lives) } AND @being(household)
  RETURN [['Household', @household(household)], NULL, NULL, NULL] ORDER BY key
} AS rows
