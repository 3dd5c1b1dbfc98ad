// Disclosures are found by whose fields were read, and by who read them, each in the order of time.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
// each: name, property = disclosure_subject, subject | disclosure_viewer, viewer
CREATE INDEX @name IF NOT EXISTS FOR (disclosure:Disclosure) ON (disclosure.@property, disclosure.id)
