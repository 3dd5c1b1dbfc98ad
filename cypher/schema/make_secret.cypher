// The graph has a secret, 244 random bits, by which servers over it know what they gave to clients themselves.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
MATCH (schema:Schema {id: 'schema'})
SET schema.secret = coalesce(schema.secret, randomUUID() + randomUUID())
