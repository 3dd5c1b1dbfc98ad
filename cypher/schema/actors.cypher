// Changes are found by who made them.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
CREATE INDEX change_actor IF NOT EXISTS FOR (change:Change) ON (change.actor)
