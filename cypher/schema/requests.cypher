// Requests are found by when they came, to be forgotten.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
CREATE INDEX request_at IF NOT EXISTS FOR (request:Request) ON (request.at)
