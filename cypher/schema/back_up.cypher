// The graph was backed up at a time.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
// param: at datetime  when the backup began
MATCH (schema:Schema {id: 'schema'})
SET schema.backedUpAt = $p.at
