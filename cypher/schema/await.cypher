// Every index answers.
// cardinality: write
// access: write
CALL db.awaitIndexes(300)
