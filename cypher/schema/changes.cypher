// Changes are found by the restructuring that they are of, and by when they come into force where that has not been told
// yet; restructurings by what they have come to.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
// each: name, label, property = change_restructuring, Change, restructuring | change_due, Change, due | restructuring_status, Restructuring, status
CREATE INDEX @name IF NOT EXISTS FOR (node:@label) ON (node.@property)
