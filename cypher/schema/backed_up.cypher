// When the graph was backed up last; no row where it never was.
// cardinality: optional
// access: read
// scope: open: asked by the server itself
// returns: at datetime
RETURN COLLECT { MATCH (schema:Schema {id: 'schema'}) WHERE schema.backedUpAt IS NOT NULL RETURN toString(schema.backedUpAt) } AS rows
