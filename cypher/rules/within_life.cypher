// A tenure other than SUCCEEDED_BY, DESCRIBED and DEPARTED lies within the lives of both its ends (a person's lasts until
// departure): nodes that are not in being and yet have such tenures, and how many.
// cardinality: many
// access: read
// scope: open: asked of keys within the scope
// param: keys list[str]  keys of one label
// each: label, key, columns, gone = @labels(anchored)
// include: holds, given, purpose_of_tenure
// returns: subject AnyNode
// returns: purpose Purpose?
// returns: count int?
// returns: other AnyNode?
// row: Finding
@given
RETURN COLLECT {
  UNWIND $p.keys AS key
  MATCH (end:@label {@key: key}) WHERE @gone(end)
  MATCH (end)-[tenure:!(TOUCHED|DESCRIBED|SUCCEEDED_BY|DEPARTED)]-() WHERE @holds(tenure)
  WITH at, key, end, coalesce(@purpose_of_tenure(tenure), end.purpose) AS purpose, count(*) AS tenures
  RETURN [['@label', @columns(end)], purpose, tenures, NULL] ORDER BY key, purpose
} AS rows
