// Isolations are found by whose they are, by who began or ended them, and by until when they are kept; requests by what they were about.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
// each: name, label, properties = isolation_person, Isolation, node.person | isolation_by, Isolation, node.by | isolation_ended, Isolation, node.endedBy | isolation_retained, Isolation, node.retainUntil | request_about, Request, node.about
CREATE INDEX @name IF NOT EXISTS FOR (node:@label) ON (@properties)
