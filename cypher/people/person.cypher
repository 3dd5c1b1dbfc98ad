// The person of an id, unless departed by the instant.
// cardinality: optional
// access: read
// scope: person holds
// param: id str  its id
// include: instant, person, viewer, person_holds
// returns: id Person
@instant
@viewer
RETURN toString(instant) AS instant, COLLECT {
  MATCH (person:Person {id: $p.id}) WHERE coalesce(person.departedAt > at, true) AND @person_holds(person)
  RETURN @person(person)
} AS rows
