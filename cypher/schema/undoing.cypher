// Changes are found by what they undo.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
CREATE INDEX change_undoes IF NOT EXISTS FOR (change:Change) ON (change.undoes)
