// Whose fields each disclosure was of.
// cardinality: batch disclosure optional
// access: read
// param: keys list[str]  of each disclosure
// param: at datetime  the instant of the data
// include: person
// returns: subject Person
WITH $at AS at
UNWIND $keys AS disclosure
RETURN collect([disclosure, COLLECT {
  MATCH (log:Disclosure {id: disclosure})
  MATCH (subject:Person {id: log.subject})
  RETURN @person(subject)
}]) AS rows
