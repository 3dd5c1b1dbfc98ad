// Who answers for each household within the viewer's scope: the answer chains of its village's purposes from level 2, and of
// each cooperative's unit that covers it. Residents see name and telephone number of who answers for them, officers of who is
// above them too and more of who is beneath them, and the names along others. What households share is read once: the upper
// levels of their village, the people of a unit. Of a household out of scope (whose errand somebody runs) the people are masked.
// cardinality: batch household
// access: read
// scope: open: asked of households within the scope
// param: keys list[str]  of each household
// param: purpose str?  of the chains
// include: holds, household, village, place, link, given, setup_seen, household_lies
// returns: chain AnswerChain
@given
UNWIND $p.keys AS key
MATCH (home:Household {code: key})
OPTIONAL MATCH (home)-[lay:IN_VILLAGE]->(spot) WHERE lay.since <= instant
WITH at, instant, home, spot ORDER BY lay.since DESC
WITH at, instant, home, collect(spot)[0] AS spot
WITH at, instant, home, CASE WHEN $p.everything OR $p.sees_villages[spot.code] = 5 THEN 4 WHEN home.code IN $p.homes THEN 2
  WHEN @household_lies(home) THEN 1 ELSE 0 END AS given
OPTIONAL MATCH (home)-[in:IN_VILLAGE]->(village:Village)-[lies:IN_AREA]->(area:Area) WHERE @holds(in) AND @holds(lies)
WITH at, instant, village, area, collect([home, given]) AS homes
WITH at, instant, village, homes, [CASE WHEN village IS NOT NULL THEN @village(village) END, CASE WHEN area IS NOT NULL THEN @place(area) END] AS where,
  COLLECT {
    UNWIND [purpose IN ['EPIDEMIC_CONTROL', 'GENERAL_SERVICE'] WHERE purpose = coalesce($p.purpose, purpose)] AS purpose
    WITH purpose, COLLECT { MATCH (village)<-[c:COVERS]-(u:Unit {level: 2, purpose: purpose}) WHERE @holds(c) RETURN u ORDER BY u.code LIMIT 1 }[0] AS two
    WITH purpose, two, CASE
      WHEN two IS NULL THEN COLLECT { MATCH (area)<-[c:COVERS]-(u:Unit {level: 1, purpose: purpose}) WHERE @holds(c) RETURN u ORDER BY u.code LIMIT 1 }[0]
      ELSE COLLECT { MATCH (two)-[p:PART_OF]->(u:Unit) WHERE @holds(p) RETURN u ORDER BY u.code LIMIT 1 }[0] END AS one
    WHERE two IS NOT NULL OR one IS NOT NULL
    RETURN [purpose, two, one]
  } AS upper
UNWIND homes AS each
WITH at, instant, where, upper, each[0] AS home, each[1] AS given
WITH at, instant, where, upper, home, given, COLLECT {
    MATCH (home)<-[covers:COVERS]-(unit:Unit) WHERE @holds(covers) AND unit.level = 3 AND unit.purpose = coalesce($p.purpose, unit.purpose)
      AND (@setup_seen(unit) OR home.code IN $p.homes)
    RETURN unit ORDER BY unit.code
  } AS covering
WITH at, instant, where, home, given,
  [each IN upper | [each[0], true, [unit IN covering WHERE unit.purpose = each[0]][0], each[1], each[2]]] + COLLECT {
    UNWIND [unit IN covering WHERE unit.purpose = 'COOPERATIVE_SETUP'] AS three
    OPTIONAL MATCH (three)-[part:PART_OF]->(two:Unit) WHERE @holds(part)
    OPTIONAL MATCH (two)-[above:PART_OF]->(one:Unit) WHERE @holds(above)
    RETURN ['COOPERATIVE_SETUP', false, three, two, one]
  } AS chains
UNWIND CASE WHEN size(chains) = 0 THEN [NULL] ELSE range(0, size(chains) - 1) END AS place
UNWIND [2, 3, 4] AS level
WITH at, instant, given, chains[place][level] AS unit, collect([home, where, place, chains[place], level]) AS uses
WITH at, uses, @link(unit) AS link
UNWIND uses AS use
WITH at, use[0] AS home, use[1] AS where, use[2] AS place, use[3] AS chain, use[4] AS level, link ORDER BY home.code, place, level
WITH at, home, where, place, chain, collect([link]) AS links
WITH at, home, collect(CASE WHEN chain IS NOT NULL THEN [chain, where, links] END) AS chains
WITH home, @household(home) AS household, chains
RETURN collect([home.code, COLLECT {
  UNWIND chains AS each
  WITH each[0][0] AS purpose, each[0][2].code AS code, CASE WHEN each[0][1] THEN each[1] ELSE [] END AS where, each[2] AS links
  RETURN [purpose, household, where[0], where[1], links[0][0], links[1][0], links[2][0]]
  ORDER BY {EPIDEMIC_CONTROL: 0, COOPERATIVE_SETUP: 1, GENERAL_SERVICE: 2}[purpose], code
}]) AS rows
