// Changes by their ids: what each was, the restructuring that it is of, and whether that has been undone.
// cardinality: batch change optional
// access: read
// scope: open: of what stands in the way of one that was read within the scope
// param: keys list[str]  ids
// row: LoggedChange
// returns: kind str
// returns: restructuring str?
// returns: undone bool
UNWIND $p.keys AS key
RETURN collect([key, COLLECT {
  MATCH (change:Change {id: key})
  RETURN [change.kind, change.restructuring, EXISTS {
    MATCH (plan:Restructuring {id: change.restructuring}) WHERE plan.status = 'UNDONE'
  }]
}]) AS rows
