// What the log has of each restructuring, oldest first.
// cardinality: batch restructuring
// access: read
// scope: change holds
// param: keys list[str]  of each restructuring
// param: after str  what a page stands after
// param: before str  what a page stands before
// param: limit int  rows of a page
// each: page = forward | backward | counted
// each: row = @change(change)
// each: order = change.seq
// include: sequence, given, change_holds, told
// returns: change Change
@given
UNWIND $p.keys AS key
RETURN collect([key, COLLECT {
  MATCH (change:Change {restructuring: key})
  USING INDEX SEEK change:Change(restructuring)
  WHERE coalesce(@sequence($p.after), 0) < change.seq AND change.seq < coalesce(@sequence($p.before), 9223372036854775807)
    AND change.at <= instant
  WITH change, @told(change) AS touched WHERE @change_holds(change)
  @page()
}]) AS rows
