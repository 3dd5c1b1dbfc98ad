// A change as whoever would undo it finds it: what it was, from when on, of which plan, which one undid it, and whether all that it
// touched is, now, in towns that they organise: of who became part of somebody else, and never had a home, what they served in.
// cardinality: optional
// access: read
// scope: change holds
// param: id str  its id
// include: instant, change_holds, told, organised, organised_person
// row: UndoableChange
// returns: kind str
// returns: effective_at datetime
// returns: restructuring str?
// returns: undone_by str?
// returns: organised bool
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (change:Change {id: $p.id}) WHERE change.at <= instant
  WITH *, @told(change) AS touched
  WHERE @change_holds(change)
  RETURN [change.kind, toString(change.effectiveAt), change.restructuring,
    COLLECT { MATCH (undoing:Change {undoes: $p.id}) RETURN undoing.id }[0],
    $p.everything OR NOT EXISTS {
      MATCH (change)-[:TOUCHED]->(thing)
      WHERE NOT CASE WHEN thing:Person THEN @organised_person(thing)
          OR (EXISTS { MATCH (thing)-[step:SUCCEEDED_BY]->() WHERE step.openedBy = $p.id } AND NOT EXISTS { (thing)-[:LIVES_IN]->() }) WHEN thing:Town THEN thing.code IN $p.towns ELSE @organised(thing) END
    }]
} AS rows
