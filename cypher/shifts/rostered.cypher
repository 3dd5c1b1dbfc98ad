// The shifts of people that count and start between two instants, by person and start.
// cardinality: many
// access: read
// scope: open: whether the viewer may roster these people was asked before
// param: people list[str]  their ids
// param: from_ datetime  after which they start
// param: to datetime  before which they start
// include: instant
// row: RosteredShift
// returns: id str
// returns: post str
// returns: person str
// returns: start datetime
// returns: end datetime?
// returns: latest datetime
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  UNWIND $p.people AS id
  MATCH (shift:Shift {person: id}) WHERE $p.from_ < shift.start < $p.to AND shift.withdrawnAt IS NULL
  RETURN [shift.id, shift.post, shift.person, toString(shift.start), toString(shift.end), toString(shift.latest)]
  ORDER BY id, shift.start, shift.id
} AS rows
