// A household of a code, in being at the instant, with its answer chains: both in one.
// cardinality: optional
// access: read
// scope: household lies
// param: code str  its code
// param: purpose str?  of the chains
// include: instant, holds, masked, household_lies, answering_sight, leading, setup_seen
// row: AnsweredHousehold
// returns: code str
// returns: address str
// returns: answer_chains list[AnswerChain]
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (home:Household {code: $p.code})-[life:IN_VILLAGE]->(village:Village) WHERE @holds(life)
  OPTIONAL MATCH (village)-[lies:IN_AREA]->(area:Area) WHERE @holds(lies)
  OPTIONAL MATCH (home)-[lay:IN_VILLAGE]->(spot) WHERE lay.since <= instant
  WITH at, home, village, area, spot ORDER BY lay.since DESC LIMIT 1
  WITH * WHERE @household_lies(home)
  WITH at, home, village, area,
    CASE WHEN $p.everything OR $p.sees_villages[spot.code] = 5 THEN 4 WHEN home.code IN $p.homes THEN 2 ELSE 1 END AS given
  UNWIND [[home, 3], [village, 2], [area, 1]] AS each
  WITH at, home, village, area, given, each[0] AS thing, each[1] AS level
  OPTIONAL MATCH (thing)<-[covers:COVERS]-(unit:Unit)
  WHERE @holds(covers) AND unit.level = level AND unit.purpose <> 'WORK_RESUMPTION'
    AND (level = 3 OR unit.purpose <> 'COOPERATIVE_SETUP') AND unit.purpose = coalesce($p.purpose, unit.purpose)
    AND (@setup_seen(unit) OR home.code IN $p.homes)
  OPTIONAL MATCH (unit)-[part:PART_OF]->(two:Unit) WHERE @holds(part)
  OPTIONAL MATCH (two)-[next:PART_OF]->(one:Unit) WHERE @holds(next)
  WITH at, home, village, area, given, level, unit, two, one ORDER BY level DESC, unit.code, two.code, one.code
  WITH at, home, village, area, given, [way IN collect([level, unit.purpose, unit, two, one]) WHERE way[2] IS NOT NULL] AS ways
  WITH at, home, village, area, given, ways, [purpose IN ['EPIDEMIC_CONTROL', 'GENERAL_SERVICE'] | [purpose] + [level IN [3, 2, 1] |
    [way IN ways WHERE way[0] = level AND way[1] = purpose][0]]] AS picked
  WITH at, home, village, area, given, [chain IN picked WHERE chain[2] IS NOT NULL OR chain[3] IS NOT NULL |
      [chain[0], village, chain[1][2], chain[2][2], CASE WHEN chain[2] IS NULL THEN chain[3][2] ELSE chain[2][3] END]]
    + [way IN ways WHERE way[0] = 3 AND way[1] = 'COOPERATIVE_SETUP' | [way[1], NULL, way[2], way[3], way[4]]] AS chains
  UNWIND CASE WHEN size(chains) = 0 THEN [NULL] ELSE range(0, size(chains) - 1) END AS place
  UNWIND [2, 3, 4] AS link
  WITH *, chains[place][link] AS unit
  OPTIONAL MATCH (unit)<-[tie:COMMANDS|LIAISES_FOR|SERVES_IN]-(person:Person)
  WHERE @holds(tie) AND @leading(tie)
  WITH at, home, village, area, chains, place, link, unit, tie, person, @answering_sight(tie) AS sight
  ORDER BY place, link, CASE type(tie) WHEN 'COMMANDS' THEN tie.since END, person.id
  WITH at, home, village, area, chains, place, link, unit, collect([type(tie), @masked(person)]) AS people
  OPTIONAL MATCH (unit)-[named:DESCRIBED]->(earlier:Description) WHERE unit.describedSince > at AND @holds(named)
  WITH at, home, village, area, chains, place, link, CASE WHEN unit IS NOT NULL THEN [
    [unit.code, coalesce(earlier.name, unit.name), unit.level, unit.purpose],
    [each IN people WHERE each[0] = 'COMMANDS' | each[1]][0], [each IN people WHERE each[0] = 'LIAISES_FOR' | each[1]],
    [each IN people WHERE each[0] = 'SERVES_IN' | each[1]]] END AS told ORDER BY place, link
  WITH at, home, village, area, chains, place, collect([told]) AS links
  OPTIONAL MATCH (home)-[called:DESCRIBED]->(before:Description) WHERE home.describedSince > at AND @holds(called)
  OPTIONAL MATCH (village)-[named:DESCRIBED]->(earlier:Description) WHERE village.describedSince > at AND @holds(named)
  WITH at, home, coalesce(before.address, home.address) AS address, village, coalesce(earlier.name, village.name) AS name,
    coalesce(earlier.kind, village.kind) AS kind, area, chains[place] AS chain, links
  ORDER BY {EPIDEMIC_CONTROL: 0, COOPERATIVE_SETUP: 1, GENERAL_SERVICE: 2}[chain[0]], chain[2].code
  WITH [home.code, address] AS household, collect(CASE WHEN chain IS NOT NULL THEN [chain[0], [home.code, address],
    CASE WHEN chain[1] IS NOT NULL THEN [village.code, name, kind] END, CASE WHEN chain[1] IS NOT NULL THEN [area.code, area.name] END,
    links[0][0], links[1][0], links[2][0]] END) AS found
  RETURN household + [found]
} AS rows
