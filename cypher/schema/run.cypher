// Errands are found by their household and who runs them, by who asked for them, by when one of a village changed last; what was said of
// them by who said it.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
// each: name, label, of, when = errand_household, Errand, household, at | errand_runner, Errand, runner, state | errand_by, Errand, by, at | errand_contact, Errand, contact, at | errand_changed, Errand, village, changedAt | errand_fact_by, ErrandFact, by, at
CREATE INDEX @name IF NOT EXISTS FOR (node:@label) ON (node.@of, node.@when)
