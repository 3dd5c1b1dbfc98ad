// Likely the same person twice: two who live in a village, with one folded name and one year of birth or one telephone.
// cardinality: many
// access: read
// scope: open: asked of keys within the scope
// param: keys list[str]  ids of people
// include: holds, person, given, alike
// returns: subject AnyNode
// returns: purpose Purpose?
// returns: count int?
// returns: other AnyNode?
// row: Finding
@given
RETURN COLLECT {
  UNWIND $p.keys AS key
  MATCH (person:Person {id: key})-[lives:LIVES_IN]->(:Household)-[lies:IN_VILLAGE]->(village:Village)
  WHERE @holds(lives) AND @holds(lies)
  MATCH (village)<-[in:IN_VILLAGE]-(:Household)<-[stays:LIVES_IN]-(other:Person)
  WHERE @holds(in) AND @holds(stays) AND other.folded = person.folded AND other.id <> key AND @alike(other)
  WITH DISTINCT at, key, person, other
  RETURN [['Person', @person(person)], NULL, NULL, ['Person', @person(other)]] ORDER BY key, other.id
} AS rows
