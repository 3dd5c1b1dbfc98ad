// Whose fields each disclosure was of.
// cardinality: batch disclosure optional
// access: read
// scope: structure
// param: keys list[str]  of each disclosure
// include: person, given
// returns: subject Person
@given
UNWIND $p.keys AS disclosure
RETURN collect([disclosure, COLLECT {
  MATCH (log:Disclosure {id: disclosure})
  MATCH (subject:Person {id: log.subject})
  RETURN @person(subject)
}]) AS rows
