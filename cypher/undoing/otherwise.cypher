// Of which things a change did something else than what is withheld, too, stays known when it is called off and what it opened is not kept.
// cardinality: write
// access: write
// scope: open: of what was read within the scope
// param: undone str  the change
// include: otherwise
MATCH (change:Change {id: $p.undone})
WITH change, COLLECT {
  MATCH (change)-[:TOUCHED]->(told) WHERE (told:Household OR told:Enterprise OR told:Organization OR told:Person) AND @otherwise(change)
  RETURN coalesce(told.code, told.id) + ' OTHERWISE'
} AS pairs WHERE size(change.withheld) > 0
SET change.withheld = change.withheld + pairs
