// Changes that touched each unit, oldest first.
// cardinality: batch unit
// access: read
// scope: change holds
// param: keys list[str]  of each unit
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
MATCH (unit:Unit {code: key})
RETURN collect([key, COLLECT {
  MATCH (unit)<-[:TOUCHED]-(change) // of no label: that would invite to go through all of it
  WHERE coalesce(@sequence($p.after), 0) < change.seq AND change.seq < coalesce(@sequence($p.before), 9223372036854775807)
    AND change.at <= instant
  WITH change, @told(change) AS touched, unit WHERE @change_holds(change) AND any(each IN touched WHERE each[1] AND each[2] = unit.code)
  @page()
}]) AS rows
