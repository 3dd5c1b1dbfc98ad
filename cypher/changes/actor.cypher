// Who made each change, where a person did.
// cardinality: batch change optional
// access: read
// param: keys list[str]  of each change
// param: at datetime  the instant of the data
// include: person
// returns: actor Person
WITH $at AS at
UNWIND $keys AS change
RETURN collect([change, COLLECT {
  MATCH (log:Change {id: change})
  MATCH (actor:Person {id: log.actor})
  RETURN @person(actor)
}]) AS rows
