// The change that undid each, or called it off.
// cardinality: batch change optional
// access: read
// scope: change holds
// param: keys list[str]  of each change
// include: change, given, change_holds, told
// returns: change Change
@given
UNWIND $p.keys AS this
RETURN collect([this, COLLECT {
  MATCH (change:Change {undoes: this}) WHERE change.at <= instant
  WITH *, @told(change) AS touched
  WHERE @change_holds(change)
  RETURN @change(change)
}]) AS rows
