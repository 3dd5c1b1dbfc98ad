// The version of the schema that the graph has; no row before the first migration.
// cardinality: optional
// access: read
// scope: open: run by whoever keeps the graph
// returns: version int
RETURN COLLECT { MATCH (schema:Schema {id: 'schema'}) RETURN schema.version } AS rows
