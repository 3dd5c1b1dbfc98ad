// A restructuring is drafted, for those of these towns that there are.
// cardinality: write
// access: write
// scope: open: by organisers of these towns
// param: id str  its id, in whose order drafts are in the order of time
// param: title str  what it is called
// param: reason str  why
// param: effective_at datetime?  from when on
// param: steps str  as they were written down, in JSON
// param: source str  where it comes from
// param: rows list[str]  each step of a file, in JSON
// param: whose list[str]  of each of these steps the id of the person whose own data it holds, or nothing
// param: person str  who drafts it
// param: people list[str]  ids of those whom its steps name
// param: enterprises list[str]  codes of those that its steps name
// param: towns list[str]  codes
MERGE (plan:Restructuring {id: $p.id})
ON CREATE SET plan.title = $p.title, plan.reason = $p.reason, plan.status = 'DRAFT', plan.version = 1, plan.steps = $p.steps,
  plan.effectiveAt = $p.effective_at, plan.draftedBy = $p.person, plan.people = $p.people, plan.enterprises = $p.enterprises,
  plan.source = $p.source, plan.rows = $p.rows, plan.whose = $p.whose,
  plan.draftedAt = datetime.truncate('microsecond', datetime.realtime())
WITH plan
UNWIND $p.towns AS code
MATCH (town:Town {code: code})
MERGE (plan)-[:PLANNED_FOR]->(town)
