// Whether the viewer may make rosters of a post, and count there: who leads a body that keeps it, or one that commands its town; who
// commands a unit that covers the village where it lies, or one above; who organises the town, which the post's code begins with.
($p.everything OR left(%.code, 9) IN $p.towns OR EXISTS {
  MATCH (:Person {id: $p.viewer})-[office:HOLDS]->(body:Organization)
  WHERE @leads(office)
    AND (EXISTS { MATCH (body)<-[keeps:KEPT_BY]-(%) WHERE @current(keeps) } OR (body.kind IN ['HEADQUARTERS', 'LEADING_GROUP'] AND EXISTS {
      MATCH (body)-[its:IN_TOWN]->(town:Town) WHERE @current(its) AND town.code = left(%.code, 9) }))
} OR EXISTS {
  MATCH (%)-[lies:LIES_IN]->(spot)<-[covers:COVERS]-(lower:Unit) WHERE @current(lies) AND @current(covers)
  MATCH (lower) ((:Unit)-[part:PART_OF WHERE @current(part)]->(:Unit)){0,2} (:Unit)<-[commands:COMMANDS]-(:Person {id: $p.viewer})
  WHERE @current(commands)
})
