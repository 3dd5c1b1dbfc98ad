// The columns of a delivery.
COLLECT {
  MATCH (directive:Directive {id: %.directive})
  WITH directive, @heirs(%) AS heirs, @parts(%) AS parts
  WITH directive, @delivery_state(%) AS state
  RETURN [%.id, state, @delivery_overdue(%), %.asked, CASE WHEN %.acknowledgedAt <= said THEN toString(%.acknowledgedAt) END]
}[0]
