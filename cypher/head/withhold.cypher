// What tenures that are not kept, for they never held, told of a set-up, or of a Party member's place, stays withheld of the changes that
// opened and ended them, and of those that stand for these.
// cardinality: write
// access: write
// scope: open: structure of the log
// param: rows list[list]  [change, thing, the cooperative, or the unit that covered it, or PARTY_MEMBER, whether it is a unit] of each
UNWIND $p.rows AS row
WITH row WHERE NOT row[3] OR EXISTS { MATCH (lead:Unit {code: row[2]}) WHERE lead.purpose = 'COOPERATIVE_SETUP' AND lead.level = 3 }
CALL (row) {
  MATCH (change:Change {id: row[0]}) RETURN change
  UNION
  MATCH (:Change {id: row[0]})-[:TOUCHED]->()<-[:TOUCHED]-(change:Change) WHERE row[0] IN change.standsFor RETURN change
}
SET change.withheld = coalesce(change.withheld, []) + (row[1] + ' ' + row[2])
