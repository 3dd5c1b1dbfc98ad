// These changes never come into force, or never were; what is withheld of each is withheld of the change that called it off.
// cardinality: write
// access: write
// scope: open: of what was read within the scope
// param: rows list[list]  [id, id of the change that called it off] of each
UNWIND $p.rows AS row
MATCH (change:Change {id: row[0]})
REMOVE change.due, change.neverHeld
WITH change, row
MATCH (own:Change {id: row[1]})
SET own.withheld = coalesce(own.withheld, []) + coalesce(change.withheld, [])
