// The graph has this version of the schema; its head and its lock begin with the first.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
// include: lock_begins
// param: version int  reached
MERGE (head:Head {id: 'head'})
ON CREATE SET head.at = datetime.truncate('microsecond', datetime.realtime()), head.pending = []
WITH head
@lock_begins
MERGE (schema:Schema {id: 'schema'})
SET schema.version = $p.version
