// The person of an id, unless departed by the instant.
// cardinality: optional
// access: read
// scope: sight holds
// param: id str  its id
// include: instant, departed, sight, sight_holds, masked
// returns: id Person
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (person:Person {id: $p.id}) WHERE NOT @departed(person)
  WITH person, @sight(person) AS sight WHERE @sight_holds
  RETURN @masked(person)
} AS rows
