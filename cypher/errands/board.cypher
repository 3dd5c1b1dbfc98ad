// The errands of a village at a glance, as far as the viewer may know them, and its errand team, by id.
// cardinality: optional
// access: read
// scope: errand holds
// param: village str  its code
// include: instant, moment, current, village, masked, sight, errand_holds, errand_lies, errands_known, runs_errands_of, formerly, local_day, day_starts
// row: ErrandBoard
// returns: village Village
// returns: team list[Person]
// returns: requested int
// returns: claimed int
// returns: purchased int
// returns: delivered_today int
// returns: oldest_waiting_since datetime?
@instant
@moment
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (spot:Village {code: $p.village}) WHERE @errands_known(spot)
  WITH spot, at, instant, said, @runs_errands_of(spot) AS whole, @local_day(now) AS today
  WITH *, @day_starts(today) AS midnight
  CALL (spot, at, instant, said, whole, midnight) {
    @formerly
    CALL (formerly, midnight) {
      UNWIND ['REQUESTED', 'CLAIMED', 'PURCHASED'] AS state
      MATCH (errand:Errand {village: formerly, state: state}) WHERE errand.on IS NOT NULL RETURN errand
      UNION
      MATCH (errand:Errand {village: formerly}) WHERE errand.changedAt >= midnight AND errand.state = 'DELIVERED' RETURN errand
    }
    WITH DISTINCT errand, spot, at, instant, said, whole, alone WHERE (alone OR @errand_lies(errand)) AND (whole OR @errand_holds(errand))
    RETURN collect([errand.state, errand.at]) AS errands
  }
  RETURN [@village(spot), COLLECT {
    MATCH (member:Person)-[office:HOLDS]->(team:Organization)-[seat:SEATED_IN]->(spot)
    WHERE team.kind = 'ERRAND_TEAM' AND @current(office) AND @current(seat)
    WITH DISTINCT member, at, instant
    WITH member, at, instant, @sight(member) AS own
    WITH member, at, instant, CASE WHEN own < 1 THEN 1 ELSE own END AS sight
    RETURN @masked(member) ORDER BY member.id
  }, size([each IN errands WHERE each[0] = 'REQUESTED']), size([each IN errands WHERE each[0] = 'CLAIMED']),
    size([each IN errands WHERE each[0] = 'PURCHASED']), size([each IN errands WHERE each[0] = 'DELIVERED']),
    toString(reduce(oldest = NULL, each IN [one IN errands WHERE one[0] = 'REQUESTED' | one[1]] | CASE WHEN oldest <= each THEN oldest ELSE each END))]
} AS rows
