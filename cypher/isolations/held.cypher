// An isolation that is to be extended or ended, within the scope: whether the viewer may, as an organiser of the town, and how it stands.
// cardinality: optional
// access: read
// scope: isolation holds
// param: id str  its id
// include: instant, moment, isolated, isolates, isolation_ended, isolation_holds, last_home
// row: IsolationState
// returns: may bool
// returns: organises bool
// returns: since datetime
// returns: expected_until datetime
// returns: ended bool
// returns: household str
@instant
@moment
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (isolation:Isolation {id: $p.id}) WHERE @isolation_holds(isolation)
  WITH isolation, said, @isolated(isolation) AS person
  WITH isolation, said, @last_home(person) AS home
  RETURN [@isolates(home), $p.everything OR $p.sees_villages[home[1]] = 5, toString(isolation.since), toString(isolation.plannedUntil[-1]),
    @isolation_ended(isolation), home[0]]
} AS rows
