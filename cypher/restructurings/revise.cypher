// A draft is revised.
// cardinality: write
// access: write
// scope: open: of one that was read within the scope
// param: id str  its id
// param: title str  what it is called
// param: reason str  why
// param: effective_at datetime?  from when on
// param: steps str  as they were written down, in JSON
// param: people list[str]  ids of those whom its steps name
// param: enterprises list[str]  codes of those that its steps name
// param: towns list[str]  codes
MATCH (plan:Restructuring {id: $p.id})
SET plan.title = $p.title, plan.reason = $p.reason, plan.version = plan.version + 1, plan.steps = $p.steps,
  plan.effectiveAt = $p.effective_at, plan.people = $p.people, plan.enterprises = $p.enterprises
WITH plan
CALL (plan) {
  MATCH (plan)-[before:PLANNED_FOR]->(:Town)
  DELETE before
}
UNWIND $p.towns AS code
MATCH (town:Town {code: code})
MERGE (plan)-[:PLANNED_FOR]->(town)
