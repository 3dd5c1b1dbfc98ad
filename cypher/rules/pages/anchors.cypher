// What rules are to be asked of where these things have been touched: units that cover them or stand above or beneath those,
// what these units and those beneath them cover, and where touched people command and touched organizations are seated. Before an instant too.
// cardinality: many
// access: read
// scope: open: keys for rules, of things that were looked up within the scope
// param: keys list[str]  of one label
// param: earlier datetime  just before the instant
// each: label, key, anchors = @labels(anchored)
// include: given, either
// row: Anchor
// returns: label str
// returns: key str
@given
RETURN COLLECT {
  UNWIND $p.keys AS this
  MATCH (node:@label {@key: this}) USING INDEX SEEK node:@label(@key)
  @anchors()
  WITH DISTINCT at, unit
  CALL (at, unit) {
    RETURN unit AS anchor
    UNION
    MATCH (unit)-[part:PART_OF]-(anchor:Unit) WHERE @either(part) RETURN anchor
    UNION
    MATCH (unit)-[covers:COVERS]->(anchor) WHERE @either(covers) RETURN anchor
    UNION
    MATCH (unit)<-[part:PART_OF]-(:Unit)-[covers:COVERS]->(anchor) WHERE @either(part) AND @either(covers) RETURN anchor
  }
  WITH DISTINCT labels(anchor)[0] AS label, coalesce(anchor.code, anchor.id) AS key
  RETURN [label, key] ORDER BY label, key
} AS rows
