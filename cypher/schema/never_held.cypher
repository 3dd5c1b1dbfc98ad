// A tenure that was called off before it began never held, so it is not kept.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
// scan: every tenure is looked at, once
MATCH ()-[tenure]->() WHERE tenure.until = tenure.since
DELETE tenure
