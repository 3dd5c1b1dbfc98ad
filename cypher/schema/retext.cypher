// The index of names and addresses is to be made anew.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
DROP INDEX texts IF EXISTS
