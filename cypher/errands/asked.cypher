// A household for which the viewer would ask for an errand, where they see it or may ask for it: as one of its own, of the village's
// errand team, who commands or is liaison officer over it, works in its grid or is of the committee, or organises the town.
// cardinality: optional
// access: read
// scope: household lies
// param: household str  its code
// param: contact str?  id of the person whom to call
// include: instant, current, household_lies, errand_tier
// row: AskedHousehold
// returns: village str
// returns: may bool
// returns: own bool
// returns: known bool
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (home:Household {code: $p.household})-[lies:IN_VILLAGE]->(lot:Village) WHERE @current(lies)
  WITH home, lot, lot AS spot, instant, $p.everything OR @errand_tier(home) > 0 AS may
  WHERE may OR @household_lies(home)
  WITH lot.code AS village, may, home.code IN $p.homes AS own,
    $p.contact IS NULL OR EXISTS { MATCH (:Person {id: $p.contact})-[lives:LIVES_IN]->(home) WHERE @current(lives) } AS known
  RETURN [village, may, own, known]
} AS rows
