// The columns of how a firm stands; of one that is out of the viewer's scope nothing was said (`seen`).
COLLECT {
  WITH %, said, now AS ended, seen
  OPTIONAL MATCH (fact:StandingFact {enterprise: %.code}) WHERE seen AND @holding(fact)
  OPTIONAL MATCH (plan:ContingencyPlan {enterprise: %.code}) WHERE seen AND @holding(plan)
  WITH %, said, ended, seen, plan, fact.state AS state, fact.on AS since LIMIT 1
  RETURN [%.code, %.kind, coalesce(state, 'NOT_STARTED'), since, CASE WHEN plan IS NOT NULL THEN @plan(plan) END,
    CASE WHEN state = 'PREPARING' THEN @inspected(%) END]
}[0]
