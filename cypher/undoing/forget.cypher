// These changes never come into force.
// cardinality: write
// access: write
// scope: open: of what was read within the scope
// param: changes list[str]  ids
MATCH (change:Change) WHERE change.id IN $p.changes
REMOVE change.due, change.neverHeld
