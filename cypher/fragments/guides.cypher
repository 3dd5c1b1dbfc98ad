// Whether the viewer may note visits, plans and states of a firm: its resident officer, who has a post in a body that serves it, commander
// or liaison officer of a unit of WORK_RESUMPTION that covers it, its village or area, or of one above; organisers of the town.
($p.everything OR @organised(%) OR EXISTS {
  MATCH (:Person {id: $p.viewer})-[instructs:INSTRUCTS]->(%) WHERE @current(instructs)
} OR EXISTS {
  MATCH (:Person {id: $p.viewer})-[office:HOLDS]->(:Organization)-[serves:SERVES]->(%) WHERE @current(office) AND @current(serves)
} OR EXISTS {
  MATCH (%) ((lower)-[lies:IN_VILLAGE|IN_AREA WHERE @current(lies)]->(upper)){0,2} (spot)<-[covers:COVERS]-(unit:Unit)
  WHERE @current(covers) AND unit.purpose = 'WORK_RESUMPTION' AND unit.code IN $p.answers_for
})
