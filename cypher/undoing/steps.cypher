// The changes that did the steps of a restructuring, in their order.
// cardinality: many
// access: read
// scope: open: of one that was read within the scope
// param: id str  of the restructuring
// returns: change str
RETURN COLLECT {
  MATCH (change:Change {restructuring: $p.id}) WHERE NOT change.kind IN ['UNDONE', 'CAME_INTO_FORCE']
  RETURN change.id ORDER BY change.seq
} AS rows
