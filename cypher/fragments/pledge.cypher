// The columns of a `pledge` to the `cooperative`, made by a member.
[@pledge_key(%), @node(%), pledge.kind, pledge.state, pledge.contribution, pledge.contributionKind, pledge.plantedArea,
  COLLECT { MATCH (change:Change {id: pledge.openedBy}) MATCH (recorder:Person {id: change.actor}) RETURN @person(recorder) }[0],
  toString(pledge.since)]
