// Every structural write waits here for those before it, and takes its instant.
// cardinality: write
// access: write
// scope: open: structure of the log
// include: locked
@locked
SET lock.next = at
