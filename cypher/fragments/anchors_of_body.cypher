// Units that cover where an organization is seated, or a cooperative there.
MATCH (node)-[seat:SEATED_IN]->(place) WHERE @either(seat)
CALL (at, place) {
  MATCH (place)<-[covered:COVERS]-(unit:Unit) WHERE @either(covered) RETURN unit
  UNION
  MATCH (place)<-[lies:IN_VILLAGE|IN_AREA]-(within:Cooperative|Village)<-[covered:COVERS]-(unit:Unit)
  WHERE @either(lies) AND @either(covered) RETURN unit
}
