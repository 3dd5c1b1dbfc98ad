// The columns of a `pledge` to the `cooperative` after who was asked: what is said, and who recorded it when.
  %.kind, %.state, %.contribution, %.contributionKind, %.valuation, %.plantedArea,
  COLLECT { MATCH (change:Change {id: %.openedBy}) MATCH (recorder:Person {id: change.actor}) RETURN @person(recorder) }[0],
  toString(%.since), toString(coalesce(COLLECT { MATCH (change:Change {id: %.openedBy}) RETURN change.at }[0], %.since))
