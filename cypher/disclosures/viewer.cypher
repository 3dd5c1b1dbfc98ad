// To whom each disclosure was made: the person, or only the id that a token gave where it is nobody's.
// cardinality: batch disclosure optional
// access: read
// param: keys list[str]  of each disclosure
// param: at datetime  the instant of the data
// include: person
// returns: viewer Person
WITH $at AS at
UNWIND $keys AS disclosure
RETURN collect([disclosure, COLLECT {
  MATCH (log:Disclosure {id: disclosure})
  OPTIONAL MATCH (viewer:Person {id: log.viewer})
  RETURN CASE WHEN viewer IS NULL THEN [log.viewer, log.viewer, null, null, null, false] ELSE @person(viewer) END
}]) AS rows
