// Changes of these ids, in the order of the log.
// cardinality: many
// access: read
// scope: change holds
// param: ids list[str]  of changes of one write
// include: instant, change, change_holds, told
// returns: change Change
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  UNWIND $p.ids AS id
  MATCH (change:Change {id: id}) WHERE change.at <= instant
  WITH change, @told(change) AS touched
  WHERE @change_holds(change)
  RETURN @change(change) ORDER BY change.seq
} AS rows
