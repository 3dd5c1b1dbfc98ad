// People who have departed by an instant, each with the change by which.
// cardinality: batch key optional
// access: read
// scope: open: of a restructuring that was read within the scope
// param: keys list[str]  ids
// include: given, holds
// returns: change str
@given
UNWIND $p.keys AS this
RETURN collect([this, COLLECT {
  MATCH (:Person {id: this})-[leave:DEPARTED]->() WHERE @holds(leave)
  RETURN coalesce(leave.openedBy, '') ORDER BY leave.since LIMIT 1
}]) AS rows
