// Those of these people all of whose doubles the viewer may know, and of whom it sees by what they are alike, in order.
// cardinality: many
// access: read
// scope: person holds
// param: keys list[str]  ids of people
// returns: key str
// include: instant, holds, sight, person_holds, alike
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  UNWIND $p.keys AS this
  MATCH (person:Person {id: this}) WHERE @person_holds(person) AND @sight(person) >= 3
  MATCH (person)-[lives:LIVES_IN]->(:Household)-[lies:IN_VILLAGE]->(village:Village) WHERE @holds(lives) AND @holds(lies)
  WITH DISTINCT at, instant, this, person, village
  WHERE NOT EXISTS {
    MATCH (village)<-[in:IN_VILLAGE]-(:Household)<-[stays:LIVES_IN]-(other:Person)
    WHERE @holds(in) AND @holds(stays) AND other.folded = person.folded AND other <> person AND @alike(other) AND @sight(other) < 3 }
  RETURN DISTINCT this ORDER BY this
} AS rows
