// Units that cover an area, and those beneath them.
CALL (at) {
  MATCH (:Area {code: $p.area})<-[covers:COVERS]-(unit:Unit) WHERE @holds(covers)
  RETURN unit
  UNION
  MATCH (:Area {code: $p.area})<-[covers:COVERS]-(:Unit)<-[part:PART_OF]-(unit:Unit) WHERE @holds(covers) AND @holds(part)
  RETURN unit
  UNION
  MATCH (:Area {code: $p.area})<-[covers:COVERS]-(:Unit)<-[part:PART_OF]-(:Unit)<-[under:PART_OF]-(unit:Unit)
  WHERE @holds(covers) AND @holds(part) AND @holds(under)
  RETURN unit
}
