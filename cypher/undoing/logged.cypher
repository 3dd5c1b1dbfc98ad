// Changes by their ids: what each was, whether it has been undone, and what it undid itself.
// cardinality: batch change optional
// access: read
// scope: open: of what stands in the way of one that was read within the scope
// param: keys list[str]  ids
// row: LoggedChange
// returns: kind str
// returns: undone bool
// returns: undoes str?
UNWIND $p.keys AS key
RETURN collect([key, COLLECT {
  MATCH (change:Change {id: key})
  RETURN [change.kind, EXISTS { (:Change {undoes: key}) }, change.undoes]
}]) AS rows
