// Entries of the log that have come into force by an instant without a word of their own yet, oldest first.
// cardinality: many
// access: read
// scope: open: structure of the log
// param: at datetime  of the write
// row: Due
// returns: id str
// returns: effective_at datetime
// returns: reason str?
// returns: reason_code str?
// returns: restructuring str?
RETURN COLLECT {
  MATCH (change:Change) WHERE change.due <= $p.at
  RETURN [change.id, toString(change.effectiveAt), change.reason, change.reasonCode, change.restructuring] ORDER BY change.due, change.seq
} AS rows
