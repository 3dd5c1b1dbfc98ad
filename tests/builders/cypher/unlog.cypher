// The log forgets its latest changes, as if they had never been.
// cardinality: write
// access: write
// scope: open: of a test
// param: seq int  of the last that stays
MATCH (lock:Lock {id: 'lock'})
SET lock.seq = $p.seq
WITH lock
MATCH (change:Change) WHERE change.seq > $p.seq
DETACH DELETE change
