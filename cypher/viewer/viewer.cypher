// Who asks, at the graph's own instant: the person, the roles that the token and the graph give, the units that it commands and
// those that it has a place in, in code order, its household, and the towns that its token lets it organise.
// cardinality: one
// access: read
// scope: open: about the viewer alone
// include: instant, current, person, unit, household, place
// row: Standing
// returns: viewer str
// returns: person Person?
// returns: roles list[ViewerRole]
// returns: commands list[Unit]
// returns: scope list[Unit]
// returns: household Household?
// returns: towns list[Town]
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  WITH COLLECT { MATCH (me:Person {id: $p.viewer}) RETURN me }[0] AS me
  WITH me, COLLECT { MATCH (me)-[place:COMMANDS|LIAISES_FOR|SERVES_IN]->(unit:Unit) WHERE @current(place) RETURN DISTINCT unit ORDER BY unit.code } AS units,
    COLLECT { MATCH (me)-[place:COMMANDS]->(unit:Unit) WHERE @current(place) RETURN unit ORDER BY unit.code } AS leads,
    COLLECT { MATCH (me)-[lives:LIVES_IN]->(home:Household) WHERE @current(lives) RETURN home LIMIT 1 }[0] AS home
  RETURN [$p.viewer, CASE WHEN me IS NOT NULL THEN @person(me) END,
    $p.roles + CASE WHEN size(units) > 0 THEN ['OFFICER'] ELSE [] END + CASE WHEN home IS NOT NULL THEN ['RESIDENT'] ELSE [] END,
    [unit IN leads | @unit(unit)], [unit IN units | @unit(unit)], CASE WHEN home IS NOT NULL THEN @household(home) END,
    COLLECT { UNWIND $p.towns AS code MATCH (town:Town {code: code}) RETURN @place(town) ORDER BY town.code }]
} AS rows
