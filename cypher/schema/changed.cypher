// Deliveries of a directive are found by when they changed last.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
CREATE INDEX delivery_changed IF NOT EXISTS FOR (delivery:Delivery) ON (delivery.directive, delivery.changedAt)
