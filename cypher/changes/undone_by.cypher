// The change that undid each change, or called it off.
// cardinality: batch change optional
// access: read
// scope: change holds
// param: keys list[str]  of each change
// include: change, given, change_holds, told
// returns: change Change
@given
UNWIND $p.keys AS key
RETURN collect([key, COLLECT {
  MATCH (log:Change {id: key})
  USING INDEX SEEK log:Change(id)
  MATCH (change:Change {id: log.undoneBy})
  USING INDEX SEEK change:Change(id)
  WHERE change.at <= instant
  WITH change, @told(change) AS touched WHERE @change_holds(change)
  RETURN @change(change)
}]) AS rows
