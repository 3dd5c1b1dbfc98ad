// No two overlapping tenures of one type and role between the same two nodes: nodes that tenures begin at, how many of
// one kind are of one other node, and that node.
// cardinality: many
// access: read
// param: keys list[str]  keys of one label
// param: at datetime      the instant
// each: label, key = Area, code | Village, code | Grid, code | Household, code | Enterprise, code | Cooperative, code | Organization, code | Unit, code | Person, id
// returns: subject Node
// returns: purpose Purpose?
// returns: count int?
// returns: other Node?
// row: Finding
// include: holds, node
WITH $at AS at
RETURN COLLECT {
  UNWIND $keys AS key
  MATCH (source:@label {@key: key})-[tenure:!TOUCHED]->(target) WHERE @holds(tenure)
  WITH at, key, source, target, type(tenure) AS type, coalesce(tenure.role, tenure.position) AS role,
       count(*) AS tenures
  WHERE tenures > 1
  RETURN [@node(source), coalesce(source.purpose, target.purpose), tenures, @node(target)]
  ORDER BY key, type, role, coalesce(target.code, target.id)
} AS rows
