// Those of these keys of things of which the viewer knows every part that they have, or had, in setting up cooperatives, in order.
// cardinality: many
// access: read
// scope: open: asked of keys within the scope
// param: keys list[str]  of one label
// each: label, key = @labels(member)
// returns: key str
// include: instant, setup_holds, setup_seen
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  UNWIND $p.keys AS this
  MATCH (node:@label {@key: this}) USING INDEX SEEK node:@label(@key)
  WHERE this IN $p.homes OR this = $p.viewer OR (
    NOT EXISTS { MATCH (node)-[:GROWS|PLEDGES|MEMBER_OF|OFFICER_OF]->(cooperative:Cooperative) WHERE NOT @setup_holds(cooperative) }
    AND NOT EXISTS { MATCH (node)<-[:COVERS]-(unit:Unit) WHERE NOT @setup_seen(unit) })
  RETURN this ORDER BY this
} AS rows
