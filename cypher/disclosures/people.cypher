// To whom each disclosure was made, or whose fields it was of. Only the id where the graph has nobody of it: one that a
// token gave, or one of after the backup that a graph was restored from.
// cardinality: batch disclosure optional
// access: read
// scope: structure
// param: keys list[str]  of each disclosure
// each: label = viewer | subject
// include: person, given
// returns: person Person
@given
UNWIND $p.keys AS disclosure
RETURN collect([disclosure, COLLECT {
  MATCH (log:Disclosure {id: disclosure})
  OPTIONAL MATCH (person:Person {id: log.@label})
  RETURN CASE WHEN person IS NULL THEN [log.@label, log.@label, null, null, null, 1] ELSE @person(person) END
}]) AS rows
