// Who asked for each errand.
// cardinality: batch errand optional
// access: read
// scope: open: asked of errands within the scope
// param: keys list[str]  of each errand
// include: given, went_on, person
// returns: person Person
@given
UNWIND $p.keys AS key
MATCH (errand:Errand {id: key})
RETURN collect([key, COLLECT {
  MATCH (named:Person {id: errand.by})
  @went_on
  RETURN @person(person)
}]) AS rows
