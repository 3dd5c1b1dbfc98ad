// Deliveries of a directive are found by when they changed last; who issued directives, acknowledged deliveries and reported, by when.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
// each: name, label, of, when = delivery_changed, Delivery, directive, changedAt | directive_by, Directive, by, at | delivery_acknowledged, Delivery, acknowledgedBy, acknowledgedAt | report_by, Report, by, at
CREATE INDEX @name IF NOT EXISTS FOR (node:@label) ON (node.@of, node.@when)
