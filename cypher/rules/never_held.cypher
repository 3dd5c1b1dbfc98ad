// A tenure ends after it begins: what never held is not kept, so nothing can count it. Nodes where such tenures begin, and how many.
// cardinality: many
// access: read
// scope: open: asked of keys within the scope
// param: keys list[str]  keys of one label
// each: label, key, columns = @labels(anchored)
// include: given
// returns: subject AnyNode
// returns: purpose Purpose?
// returns: count int?
// returns: other AnyNode?
// row: Finding
@given
RETURN COLLECT {
  UNWIND $p.keys AS key
  MATCH (start:@label {@key: key})
  WITH at, key, start, COUNT {
    MATCH (start)-[tenure:!(TOUCHED|DESCRIBED)]->() WHERE tenure.until <= tenure.since
  } AS tenures WHERE tenures > 0
  RETURN [['@label', @columns(start)], start.purpose, tenures, NULL] ORDER BY key
} AS rows
