// The key of a label is its own.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
// each: name, label, key = @keys(unique)
CREATE CONSTRAINT @name IF NOT EXISTS FOR (node:@label) REQUIRE node.@key IS UNIQUE
