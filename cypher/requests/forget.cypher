// Requests of longer ago than they are kept are forgotten, as many at once as lock little.
// cardinality: write
// access: write
// scope: open: run by the server itself
MATCH (request:Request) WHERE request.at < datetime() - duration({days: 7})
WITH request ORDER BY request.at LIMIT 10000
DELETE request
