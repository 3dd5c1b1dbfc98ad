// Every index answers.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
CALL db.awaitIndexes(300)
