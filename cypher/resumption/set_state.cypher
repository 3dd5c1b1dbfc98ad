// A firm comes to a state on a day; what was said before of that day and later ones stands no more.
// cardinality: write
// access: write
// scope: open: whether the viewer may was asked before
// param: enterprise str  code of the firm, whose standing is locked
// param: id str  of the fact
// param: by str?  who says so
// param: state str  the state
// param: on date  since when
// param: reason str?  why it goes back
// include: told_of_firm
@told_of_firm
CALL (told_at) {
  MATCH (before:StandingFact {enterprise: $p.enterprise}) WHERE before.at < told_at
  SET before.until = CASE WHEN before.until > told_at THEN told_at ELSE before.until END,
    before.to = CASE WHEN before.to > $p.on THEN $p.on ELSE before.to END
}
CREATE (:StandingFact {id: $p.id, at: told_at, by: $p.by, enterprise: $p.enterprise, state: $p.state, on: $p.on,
  to: date('9999-12-31'), reason: $p.reason, until: datetime('9999-12-31T00:00:00Z')})
