// Whether the viewer may know every roster of a post: who may make them, and the militia that keeps it.
(@rosters(%) OR EXISTS {
  MATCH (:Person {id: $p.viewer})-[serves:HOLDS]->(squad:Organization)<-[keeps:KEPT_BY]-(%)
  WHERE squad.kind = 'MILITIA' AND @current(serves) AND @current(keeps) })
