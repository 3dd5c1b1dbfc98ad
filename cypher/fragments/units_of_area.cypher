// Units that cover areas, and those beneath them.
CALL (at) {
  UNWIND $p.area AS code MATCH (:Area {code: code})<-[covers:COVERS]-(unit:Unit) WHERE @holds(covers)
  RETURN unit
  UNION
  UNWIND $p.area AS code MATCH (:Area {code: code})<-[covers:COVERS]-(:Unit)<-[part:PART_OF]-(unit:Unit) WHERE @holds(covers) AND @holds(part)
  RETURN unit
  UNION
  UNWIND $p.area AS code MATCH (:Area {code: code})<-[covers:COVERS]-(:Unit)<-[part:PART_OF]-(:Unit)<-[under:PART_OF]-(unit:Unit)
  WHERE @holds(covers) AND @holds(part) AND @holds(under)
  RETURN unit
}
