// Likely the same person twice: two who live in a village, with one folded name and one year of birth or one telephone.
// cardinality: many
// access: read
// scope: open: asked of keys within the scope
// param: keys list[str]  ids of people
// include: holds, person, given, doubles
// returns: subject AnyNode
// returns: purpose Purpose?
// returns: count int?
// returns: other AnyNode?
// row: Finding
@given
RETURN COLLECT {
  UNWIND $p.keys AS key
  MATCH (person:Person {id: key})
  @doubles()
  WITH DISTINCT at, key, person, other
  RETURN [['Person', @person(person)], NULL, NULL, ['Person', @person(other)]] ORDER BY key, other.id
} AS rows
