// People as a roster finds them, each for a post and an instant: whether they have departed by then. Only whom the viewer sees, whoever
// holds a post in a body that keeps it, whoever was rostered there before, and, for who leads a body that commands the town, whoever
// holds a post in the town: so nobody learns more of a person by rostering them than a roster is for.
// cardinality: many
// access: read
// scope: sight holds
// param: rows list[list]  [index, person, post, instant] of each
// include: instant, sight, current, sight_holds, leads
// row: RosteredPerson
// returns: index int
// returns: departed bool
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  UNWIND $p.rows AS row
  WITH instant, row, COLLECT { MATCH (kept:Post {code: row[2]}) RETURN kept }[0] AS kept WHERE kept IS NOT NULL
  MATCH (person:Person {id: row[1]})
  WITH instant, row, person, kept, @sight(person) AS sight
  WHERE @sight_holds(person)
    OR EXISTS { MATCH (person)-[office:HOLDS]->(:Organization)<-[keeps:KEPT_BY]-(kept) WHERE @current(office) AND @current(keeps) }
    OR EXISTS { MATCH (earlier:Shift {person: person.id}) WHERE earlier.start < row[3] + duration({days: 366}) AND earlier.post = kept.code }
    OR (EXISTS {
      MATCH (:Person {id: $p.viewer})-[leads:HOLDS]->(body:Organization)
      WHERE @leads(leads) AND body.kind IN ['HEADQUARTERS', 'LEADING_GROUP']
        AND EXISTS { MATCH (body)-[its:IN_TOWN]->(town:Town) WHERE @current(its) AND town.code = left(kept.code, 9) }
    } AND EXISTS {
      MATCH (person)-[place:HOLDS|COMMANDS|LIAISES_FOR|SERVES_IN]->(at_work)-[its:IN_TOWN]->(town:Town)
      WHERE @current(place) AND @current(its) AND town.code = left(kept.code, 9) })
  WITH row, person, EXISTS { MATCH (person)-[leave:DEPARTED]->() WHERE leave.since <= row[3] < leave.until } AS departed
  RETURN [row[0], departed] ORDER BY row[0]
} AS rows
