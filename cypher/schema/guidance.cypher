// What was said of firms is found by the firm, visits the latest first, and by who said it.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
// each: name, label, of, when = visit_firm, GuidanceVisit, enterprise, id | plan_firm, ContingencyPlan, enterprise, at | standing_fact_firm, StandingFact, enterprise, at | visit_by, GuidanceVisit, by, at | plan_by, ContingencyPlan, by, at | standing_fact_by, StandingFact, by, at
CREATE INDEX @name IF NOT EXISTS FOR (node:@label) ON (node.@of, node.@when)
