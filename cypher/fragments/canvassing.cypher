// Whether the viewer canvasses a member for the `cooperative`: it has the whole case within its scope, or has a place in the unit of
// the set-up that covers the member.
(@setup_holds(cooperative) OR EXISTS {
  MATCH (%)<-[over:COVERS]-(lead:Unit)-[under:PART_OF]->(:Unit)-[setting:COVERS]->(cooperative)
  WHERE lead.code IN $p.mine AND @current(over) AND @current(under) AND @current(setting) })
