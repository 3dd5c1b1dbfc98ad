// Directives are found by their town and by who issued them, deliveries by the unit that they went to.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
// each: name, label, property = directive_town, Directive, node.town | directive_issuer, Directive, node.from | delivery_unit, Delivery, node.unit
CREATE INDEX @name IF NOT EXISTS FOR (node:@label) ON (@property)
