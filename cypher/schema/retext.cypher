// The index of texts as they were written goes: what folded forms are found by takes its place.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
DROP INDEX texts IF EXISTS
