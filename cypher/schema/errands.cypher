// Errands are found by their village, how far they have come and the day on which they are wanted.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
CREATE INDEX errand_village IF NOT EXISTS FOR (errand:Errand) ON (errand.village, errand.state, errand.on)
