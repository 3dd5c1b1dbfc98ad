// The contingency plan of an id.
// cardinality: optional
// access: read
// scope: guidance holds
// param: id str  its id
// include: instant, moment, plan, guidance_holds
// returns: plan ContingencyPlan
@instant
@moment
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (plan:ContingencyPlan {id: $p.id}) WHERE @guidance_holds(plan)
  RETURN @plan(plan)
} AS rows
