// As likely_double, from the villages where they live: each pair from either side.
// cardinality: many
// access: read
// scope: open: of everything, to be shown within the scope
// param: keys list[str]  codes of villages
// include: holds, person, given, called, alike
// returns: subject AnyNode
// returns: purpose Purpose?
// returns: count int?
// returns: other AnyNode?
// row: Finding
@given
RETURN COLLECT {
  UNWIND $p.keys AS key
  MATCH (:Village {code: key})<-[lies:IN_VILLAGE]-(:Household)<-[lives:LIVES_IN]-(living:Person)
  WHERE @holds(lies) AND @holds(lives)
  WITH at, key, living, @called(living)[0] AS name WHERE name IS NOT NULL
  WITH at, key, name, collect(DISTINCT living) AS people WHERE size(people) > 1
  UNWIND people AS person
  UNWIND people AS other
  WITH * WHERE @alike(other)
  WITH DISTINCT at, person, other
  RETURN [['Person', @person(person)], NULL, NULL, ['Person', @person(other)]] ORDER BY person.id, other.id
} AS rows
