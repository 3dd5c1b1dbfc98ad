// What has been changed of instants that could be read already makes another version of the graph: what a viewer may see is
// read anew.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
// include: locked
@locked
MATCH (head:Head {id: 'head'})
SET lock.next = at, head.at = at
