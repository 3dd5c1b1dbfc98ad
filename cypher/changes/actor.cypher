// Who made each change, where a person did.
// cardinality: batch change optional
// access: read
// scope: structure
// param: keys list[str]  of each change
// include: person, given
// returns: actor Person
@given
UNWIND $p.keys AS change
RETURN collect([change, COLLECT {
  MATCH (log:Change {id: change})
  USING INDEX SEEK log:Change(id)
  MATCH (actor:Person {id: log.actor})
  USING INDEX SEEK actor:Person(id)
  RETURN @person(actor)
}]) AS rows
