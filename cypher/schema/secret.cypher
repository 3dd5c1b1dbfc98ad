// The secret of the graph; no row where its schema is of a version that has none.
// cardinality: optional
// access: read
// scope: open: asked by the server itself, and told to nobody
// returns: secret str
RETURN COLLECT { MATCH (schema:Schema {id: 'schema'}) WHERE schema.secret IS NOT NULL RETURN schema.secret } AS rows
