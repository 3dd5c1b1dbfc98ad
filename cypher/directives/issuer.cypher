// Who would issue a directive, by code: a unit, or a body that commands a town; whether the viewer may issue in their name: who commands
// the unit or one above, leads the body, or organises the town.
// cardinality: optional
// access: read
// scope: open: units and bodies are open to everybody
// param: code str  of a unit or a body
// include: instant, holds, commanded_by_viewer, led_by_viewer
// row: Issuer
// returns: level int
// returns: purpose Purpose?
// returns: town str
// returns: lawful bool
// returns: may bool
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  CALL (at, instant) {
    MATCH (unit:Unit {code: $p.code})-[life:IN_TOWN]->(town:Town) WHERE @holds(life)
    RETURN unit.level AS level, unit.purpose AS purpose, town.code AS town, true AS lawful, @commanded_by_viewer(unit) AS own
    UNION
    MATCH (body:Organization {code: $p.code})-[life:IN_TOWN]->(town:Town) WHERE @holds(life)
    RETURN 0 AS level, NULL AS purpose, town.code AS town, body.kind IN ['HEADQUARTERS', 'LEADING_GROUP'] AS lawful, @led_by_viewer(body) AS own
  }
  RETURN [level, purpose, town, lawful, own OR $p.everything OR town IN $p.towns]
} AS rows
