// Who made each change, where a person did: not told where it is withheld that the change touched that person, or a home of theirs.
// cardinality: batch change optional
// access: read
// scope: structure
// param: keys list[str]  of each change
// include: person, given, tied
// returns: actor Person
@given
UNWIND $p.keys AS change
RETURN collect([change, COLLECT {
  MATCH (log:Change {id: change})
  USING INDEX SEEK log:Change(id)
  MATCH (actor:Person {id: log.actor})
  USING INDEX SEEK actor:Person(id)
  WHERE NOT EXISTS {
    MATCH (log)-[:TOUCHED]->(told) WHERE (told = actor OR EXISTS { (actor)-[:LIVES_IN]->(told) }) AND @tied(log)
  }
  RETURN @person(actor)
}]) AS rows
