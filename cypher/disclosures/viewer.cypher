// To whom each disclosure was made: the person, or only the id that a token gave where it is nobody's.
// cardinality: batch disclosure optional
// access: read
// scope: structure
// param: keys list[str]  of each disclosure
// include: person, given
// returns: viewer Person
@given
UNWIND $p.keys AS disclosure
RETURN collect([disclosure, COLLECT {
  MATCH (log:Disclosure {id: disclosure})
  OPTIONAL MATCH (reader:Person {id: log.viewer})
  RETURN CASE WHEN reader IS NULL THEN [log.viewer, log.viewer, null, null, null, 1] ELSE @person(reader) END
}]) AS rows
