// The graph has this version of the schema; its head begins with the first.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
// param: version int  reached
MERGE (head:Head {id: 'head'})
ON CREATE SET head.seq = 0, head.at = datetime.truncate('microsecond', datetime.realtime()), head.pending = []
MERGE (schema:Schema {id: 'schema'})
SET schema.version = $p.version
