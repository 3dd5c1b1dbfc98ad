// Whether a change is in the log.
// cardinality: one
// access: read
// scope: open: structure of the log
// param: id str  of the change
// returns: landed bool
RETURN COLLECT { RETURN EXISTS { (:Change {id: $p.id}) } } AS rows
