// The changes of a restructuring never come into force.
// cardinality: write
// access: write
// scope: open: of one that was read within the scope
// param: id str  of the restructuring
MATCH (change:Change {restructuring: $p.id})
REMOVE change.due, change.neverHeld
