// Changes are found by the restructuring that they are of, and by when they come into force where that has not been told yet.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
// each: name, property = change_restructuring, restructuring | change_due, due
CREATE INDEX @name IF NOT EXISTS FOR (change:Change) ON (change.@property)
