// The person of an id, unless departed by the instant.
// cardinality: optional
// access: read
// param: id str  its id
// param: at datetime?  the instant of the data
// include: instant, person
// returns: id Person
@instant
RETURN toString(at) AS at, COLLECT {
  MATCH (person:Person {id: $id}) WHERE coalesce(person.departedAt > at, true)
  RETURN @person(person)
} AS rows
