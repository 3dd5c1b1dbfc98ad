// A firm's contingency plan is put on file, in the place of the one before.
// cardinality: write
// access: write
// scope: open: whether the viewer may was asked before
// param: enterprise str  code of the firm, whose standing is locked
// param: id str  of the plan
// param: by str?  who puts it on file
// param: on date  since when
// param: note str?  in words
// include: told_of_firm
@told_of_firm
CALL (told_at) {
  MATCH (before:ContingencyPlan {enterprise: $p.enterprise}) WHERE before.at < told_at AND before.until > told_at
  SET before.until = told_at
}
CREATE (:ContingencyPlan {id: $p.id, at: told_at, by: $p.by, enterprise: $p.enterprise, on: $p.on, note: $p.note,
  until: datetime('9999-12-31T00:00:00Z')})
