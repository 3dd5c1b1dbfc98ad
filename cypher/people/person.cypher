// The person of an id, unless departed by the instant.
// cardinality: optional
// access: read
// scope: person holds
// param: id str  its id
// include: instant, person, person_holds
// returns: id Person
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (person:Person {id: $p.id}) WHERE coalesce(person.departedAt > at, true) AND @person_holds(person)
  RETURN @person(person)
} AS rows
