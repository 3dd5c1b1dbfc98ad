// A tenure other than SUCCEEDED_BY and DESCRIBED lies within the lives of both its ends (a person's lasts until
// departure): nodes that are not in being and yet have such tenures, and how many.
// cardinality: many
// access: read
// scope: open: asked of keys within the scope
// param: keys list[str]  keys of one label
// each: label, key, columns, gone = @labels(anchored)
// include: holds, given
// returns: subject AnyNode
// returns: purpose Purpose?
// returns: count int?
// returns: other AnyNode?
// row: Finding
@given
RETURN COLLECT {
  UNWIND $p.keys AS key
  MATCH (end:@label {@key: key}) WHERE @gone(end)
  WITH at, key, end, COUNT {
    MATCH (end)-[tenure:!(TOUCHED|DESCRIBED|SUCCEEDED_BY)]-() WHERE @holds(tenure)
  } AS tenures WHERE tenures > 0
  RETURN [['@label', @columns(end)], end.purpose, tenures, NULL] ORDER BY key
} AS rows
