// What came to each village of a town on a day, as far as it is within the viewer's scope, in code order: its units of level 2, how far the
// errands have come that were wanted on the day by households that lay there then, and how often firms were visited.
// cardinality: many
// access: read
// scope: errand holds, guidance holds
// param: town str  its code
// param: on date  the day
// param: from_ datetime  when it begins
// param: to datetime  when it ends
// include: instant, moment, holds, village, formerly, errand_state, errand_holds, runs_errands_of, guidance_holds, holding
// row: VillageDay
// returns: village Village
// returns: units list[str]
// returns: errands list[ErrandState]
// returns: visits int
@instant
@moment
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (town:Town {code: $p.town})<-[life:IN_TOWN]-(area)<-[in:IN_AREA]-(spot:Village) USING INDEX town:Town(code)
  WHERE @holds(life) AND @holds(in)
  WITH spot, at, instant, said, now, @runs_errands_of(spot) AS whole
  CALL (spot, at, instant, said, whole) {
    @formerly
    MATCH (errand:Errand {village: formerly}) WHERE errand.state IS NOT NULL AND errand.on = $p.on
    WITH DISTINCT errand, spot, at, instant, said, whole
    WHERE errand.at <= said AND (whole OR @errand_holds(errand)) AND COLLECT {
      MATCH (:Household {code: errand.household})-[lain:IN_VILLAGE]->(there) WHERE lain.since <= at RETURN there = spot ORDER BY lain.since DESC LIMIT 1 }[0]
    RETURN collect(@errand_state(errand)) AS errands
  }
  RETURN [@village(spot), COLLECT { MATCH (spot)<-[covers:COVERS]-(unit:Unit {level: 2}) WHERE @holds(covers) RETURN unit.code }, errands, size(COLLECT {
    MATCH (spot)<-[lies:IN_VILLAGE]-(firm) WHERE 'Enterprise' IN labels(firm) AND @holds(lies)
    WITH instant, said, firm.code AS code
    MATCH (visit:GuidanceVisit {enterprise: code}) USING INDEX visit:GuidanceVisit(enterprise, id)
    WHERE visit.id > '' AND $p.from_ <= visit.heldAt < $p.to AND @holding(visit) AND @guidance_holds(visit)
    RETURN visit.id })] ORDER BY spot.code
} AS rows
