// Who asked for each errand.
// cardinality: batch errand optional
// access: read
// scope: open: asked of errands within the scope
// param: keys list[str]  of each errand
// include: given, person
// returns: person Person
@given
UNWIND $p.keys AS key
MATCH (errand:Errand {id: key})
RETURN collect([key, COLLECT {
  MATCH (person:Person {id: errand.by})
  RETURN @person(person)
}]) AS rows
