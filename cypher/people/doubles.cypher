// Who may be the same person as the one of an id: living in one village, of one folded name and one year of birth or telephone, as
// far as the viewer sees these.
// cardinality: many
// access: read
// scope: person holds
// param: id str  of the person
// include: instant, holds, sight, person_holds, doubles, masked
// returns: person Person
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (person:Person {id: $p.id}) WHERE @person_holds(person)
  @doubles()
  WITH DISTINCT at, instant, other
  WITH at, other, @sight(other) AS sight WHERE sight >= 3
  RETURN @masked(other) ORDER BY other.id
} AS rows
