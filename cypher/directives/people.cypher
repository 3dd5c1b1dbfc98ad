// Who issued each directive, in their name, or closed it.
// cardinality: batch directive optional
// access: read
// scope: structure
// param: keys list[str]  of each directive
// each: label = by | closedBy
// include: given, person
// returns: person Person
@given
UNWIND $p.keys AS key
RETURN collect([key, COLLECT {
  MATCH (directive:Directive {id: key})
  MATCH (person:Person {id: directive.@label})
  RETURN @person(person)
}]) AS rows
