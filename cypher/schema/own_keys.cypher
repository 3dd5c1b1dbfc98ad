// The key of a label is its own within a value of another property.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
// each: variable, label, within, key = @labels(within)
CREATE CONSTRAINT @variable IF NOT EXISTS FOR (node:@label) REQUIRE (node.@within, node.@key) IS UNIQUE
