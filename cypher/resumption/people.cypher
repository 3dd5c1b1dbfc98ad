// Who noted each visit, or put each plan on file.
// cardinality: batch fact optional
// access: read
// scope: structure
// param: keys list[str]  of each fact
// each: label = GuidanceVisit | ContingencyPlan
// include: given, person
// returns: person Person
@given
UNWIND $p.keys AS key
MATCH (fact:@label {id: key})
RETURN collect([key, COLLECT {
  MATCH (person:Person {id: fact.by})
  RETURN @person(person)
}]) AS rows
