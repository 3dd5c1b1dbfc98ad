// No two overlapping tenures of one type and role between the same two nodes: nodes that tenures begin at, how many of
// one kind are of one other node, and that node (of a description: what it describes).
// cardinality: many
// access: read
// scope: open: asked of keys within the scope
// param: keys list[str]  keys of one label
// each: label, key, columns = @labels(anchored)
// include: holds, node, given, purpose_of_tenure
// returns: subject AnyNode
// returns: purpose Purpose?
// returns: count int?
// returns: other AnyNode?
// row: Finding
@given
RETURN COLLECT {
  UNWIND $p.keys AS key
  MATCH (source:@label {@key: key})-[tenure:!TOUCHED]->(target) WHERE @holds(tenure)
  WITH at, key, source, target, type(tenure) AS type, coalesce(tenure.role, tenure.position) AS role,
       coalesce(@purpose_of_tenure(tenure), source.purpose, target.purpose) AS purpose, count(*) AS tenures
  WHERE tenures > 1
  RETURN [['@label', @columns(source)], purpose, tenures,
          CASE WHEN target:Description THEN ['@label', @columns(source)] ELSE @node(target) END]
  ORDER BY key, type, role, coalesce(target.code, target.id)
} AS rows
