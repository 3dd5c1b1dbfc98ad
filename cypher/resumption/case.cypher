// A firm as it is to come to another state on a day: how it stands, since which day, and on that day; whether a plan was on file by then;
// and what the last visit on site found since it began to prepare.
// cardinality: optional
// access: read
// scope: open: whether the viewer may was asked before
// param: enterprise str  its code
// param: on date  the day
// include: instant, moment, holding, inspected, day_starts
// row: ResumptionCase
// returns: kind EnterpriseKind
// returns: state ResumptionState
// returns: since date?
// returns: then ResumptionState
// returns: plan_on_file bool
// returns: results list[FindingResult]?
@instant
@moment
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (enterprise:Enterprise {code: $p.enterprise})
  WITH enterprise, said, @day_starts($p.on) + duration({days: 1}) AS ended
  OPTIONAL MATCH (fact:StandingFact {enterprise: enterprise.code}) WHERE @holding(fact)
  OPTIONAL MATCH (then:StandingFact {enterprise: enterprise.code}) WHERE then.at <= said AND then.on <= $p.on < then.to
  WITH enterprise, said, ended, fact.state AS state, fact.on AS since, then.state AS then LIMIT 1
  RETURN [enterprise.kind, coalesce(state, 'NOT_STARTED'), since, coalesce(then, 'NOT_STARTED'), EXISTS {
    MATCH (plan:ContingencyPlan {enterprise: enterprise.code}) WHERE plan.at <= said AND plan.on <= $p.on
  }, CASE WHEN state = 'PREPARING' THEN @inspected(enterprise) END]
} AS rows
