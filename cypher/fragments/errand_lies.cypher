// Whether the household of an errand lies in a village (`spot`) at the graph's own instant, or lay there last.
COLLECT {
  MATCH (:Household {code: %.household})-[lain:IN_VILLAGE]->(there) WHERE lain.since <= instant RETURN there = spot ORDER BY lain.since DESC LIMIT 1
}[0]
