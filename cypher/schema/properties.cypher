// Every property of the vocabulary is known before the first plan is made, so that no statement warns of an unknown one.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
// param: names list[str]  of the vocabulary
UNWIND $p.names AS name
CALL db.createProperty(name)
FINISH
