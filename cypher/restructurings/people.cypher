// Who drafted each restructuring, applied it, or undid it.
// cardinality: batch restructuring optional
// access: read
// scope: structure
// param: keys list[str]  of each restructuring
// each: label = draftedBy | appliedBy | undoneBy
// include: person, given
// returns: person Person
@given
UNWIND $p.keys AS key
RETURN collect([key, COLLECT {
  MATCH (plan:Restructuring {id: key})
  MATCH (person:Person {id: plan.@label})
  RETURN @person(person)
}]) AS rows
