// The restructuring that each change is of, where there is one.
// cardinality: batch change optional
// access: read
// scope: restructuring holds
// param: keys list[str]  of each change
// include: restructuring, given, restructuring_holds
// returns: restructuring Restructuring
@given
UNWIND $p.keys AS change
RETURN collect([change, COLLECT {
  MATCH (log:Change {id: change})
  USING INDEX SEEK log:Change(id)
  MATCH (plan:Restructuring {id: log.restructuring})
  USING INDEX SEEK plan:Restructuring(id)
  WHERE @restructuring_holds(plan)
  RETURN @restructuring(plan)
}]) AS rows
