// A tenure ends after it begins: what never held is not kept, so nothing can count it. Nodes where such tenures begin, and how many.
// cardinality: many
// access: read
// scope: open: asked of keys within the scope
// param: keys list[str]  keys of one label
// each: label, key, columns = @labels(anchored)
// include: given, purpose_of_tenure
// returns: subject AnyNode
// returns: purpose Purpose?
// returns: count int?
// returns: other AnyNode?
// row: Finding
@given
RETURN COLLECT {
  UNWIND $p.keys AS key
  MATCH (start:@label {@key: key})
  MATCH (start)-[tenure:!(TOUCHED|DESCRIBED)]->() WHERE tenure.until <= tenure.since
  WITH at, key, start, coalesce(@purpose_of_tenure(tenure), start.purpose) AS purpose, count(*) AS tenures
  RETURN [['@label', @columns(start)], purpose, tenures, NULL] ORDER BY key, purpose
} AS rows
