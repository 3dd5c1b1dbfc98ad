// Who may be the same person as the one of an id: living in one village, of one folded name and one year of birth or telephone, as
// far as the viewer sees these.
// cardinality: many
// access: read
// scope: person holds
// param: id str  of the person
// include: instant, holds, sight, person_holds, alike, masked
// returns: person Person
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (person:Person {id: $p.id})-[lives:LIVES_IN]->(:Household)-[lies:IN_VILLAGE]->(village:Village)
  WHERE @holds(lives) AND @holds(lies) AND @person_holds(person)
  MATCH (village)<-[in:IN_VILLAGE]-(:Household)<-[stays:LIVES_IN]-(other:Person)
  WHERE @holds(in) AND @holds(stays) AND other.folded = person.folded AND other <> person AND @alike(other)
  WITH DISTINCT at, instant, other
  WITH at, other, @sight(other) AS sight WHERE sight >= 3
  RETURN @masked(other) ORDER BY other.id
} AS rows
