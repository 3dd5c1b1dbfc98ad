// A post or a body of which somebody counts: whether the viewer may, the whole of it or on days on which they are on duty there.
// cardinality: optional
// access: read
// scope: open: posts and bodies are open to everybody
// param: code str  of the post or body
// param: days list[datetime]  when each of the days begins
// include: instant, rosters, current, leads
// row: Counting
// returns: organises bool
// returns: may bool
// returns: on_duty list[bool]
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  CALL (instant) {
    MATCH (post:Post {code: $p.code})
    RETURN @rosters(post) AS may, left(post.code, 9) AS town, COLLECT {
      UNWIND range(0, size($p.days) - 1) AS place
      WITH post, place, $p.days[place] AS day
      RETURN EXISTS {
        MATCH (own:Shift {person: $p.viewer}) WHERE own.post = post.code AND own.withdrawnAt IS NULL
          AND day - duration({days: 2}) < own.start < day + duration({days: 1}) AND own.latest > day
      } ORDER BY place
    } AS on_duty
    UNION
    MATCH (body:Organization {code: $p.code})-[its:IN_TOWN]->(town:Town) WHERE its.since <= instant
    WITH instant, body, town.code AS town ORDER BY its.since DESC LIMIT 1
    RETURN $p.everything OR town IN $p.towns OR EXISTS {
      MATCH (:Person {id: $p.viewer})-[office:HOLDS]->(led:Organization)
      WHERE @leads(office) AND (led = body OR (
        led.kind IN ['HEADQUARTERS', 'LEADING_GROUP'] AND EXISTS {
          MATCH (led)-[lies:IN_TOWN]->(same:Town) WHERE @current(lies) AND same.code = town }))
    } AS may, town, [] AS on_duty
  }
  RETURN [$p.everything OR town IN $p.towns, may, on_duty]
} AS rows
