// Changes of the log, oldest first: all, or those that touched a node.
// cardinality: many
// access: read
// scope: change holds
// param: about str?  key of the node
// param: label str?  its label
// param: from_ datetime?  recorded at or after
// param: to datetime?  recorded before
// param: after str  what a page stands after
// param: before str  what a page stands before
// param: limit int  rows of a page
// each: page = forward | backward | counted
// each: start = changes_of_all | changes_of_node
// each: row = @change(change)
// each: order = change.seq
// include: instant, sequence, change_holds, told
// returns: change Change
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  @start()
  WITH change WHERE coalesce(@sequence($p.after), 0) < change.seq AND change.seq < coalesce(@sequence($p.before), 9223372036854775807)
    AND change.at <= instant
    AND change.at >= coalesce($p.from_, change.at) AND ($p.to IS NULL OR change.at < $p.to)
  WITH change, @told(change) AS touched
  WHERE @change_holds(change) AND ($p.about IS NULL OR any(each IN touched WHERE each[1] AND each[2] = $p.about))
  @page()
} AS rows
