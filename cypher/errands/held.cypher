// Errands as something is to be done with them, within the viewer's scope, in the order of their ids.
// cardinality: many
// access: read
// scope: errand holds
// param: ids list[str]  of the errands
// param: runner str?  id of the person who is to run them
// include: instant, moment, current, errand_holds, own_errand
// row: HeldErrand
// returns: id str
// returns: state ErrandState
// returns: items int
// returns: runner str?
// returns: runner_name str?
// returns: own bool
// returns: acts bool
// returns: wanted bool
// returns: fits bool
@instant
@moment
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  UNWIND $p.ids AS id
  MATCH (errand:Errand {id: id}) WHERE @errand_holds(errand)
  CALL (errand, instant) {
    MATCH (home:Household {code: errand.household})-[lay:IN_VILLAGE]->(spot) WHERE lay.since <= instant
    RETURN home, spot ORDER BY lay.since DESC LIMIT 1
  }
  WITH errand, errand.id AS id, errand.state AS state, size(errand.names) AS items, errand.runner AS runner,
    COLLECT { MATCH (person:Person {id: errand.runner}) RETURN person.name }[0] AS runner_name,
    coalesce($p.errand_villages[spot.code] >= 2, false) AND @own_errand(errand) AS own,
    $p.everything OR coalesce($p.errand_villages[spot.code] = 3 OR $p.errand_homes[home.code] = 3, false) AS acts,
    $p.everything OR coalesce($p.sees_villages[spot.code] = 5 OR errand.by = $p.viewer OR errand.by IN $p.selves OR $p.errand_homes[home.code] = 4, false) AS wanted,
    EXISTS {
      MATCH (:Person {id: $p.runner})-[office:HOLDS]->(team:Organization)-[seat:SEATED_IN]->(spot)
      WHERE team.kind = 'ERRAND_TEAM' AND @current(office) AND @current(seat) } AS fits
  RETURN [id, state, items, runner, runner_name, own, acts, wanted, fits] ORDER BY id
} AS rows
