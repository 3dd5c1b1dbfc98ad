// Writers wait for each other at a lock of their own, so that what is committed can be published meanwhile.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
// include: lock_begins
MATCH (head:Head {id: 'head'})
@lock_begins
REMOVE head.seq, head.next
