// Those of these people all of whose doubles the viewer may know, and of whom it sees by what they are alike, in order.
// cardinality: many
// access: read
// scope: person holds
// param: keys list[str]  ids of people
// returns: key str
// include: instant, holds, sight, person_holds, doubles
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  UNWIND $p.keys AS this
  MATCH (person:Person {id: this}) WHERE @person_holds(person) AND @sight(person) >= 3
    AND NOT EXISTS { @doubles() AND @sight(other) < 3 }
  RETURN this ORDER BY this
} AS rows
