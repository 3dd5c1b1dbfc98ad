// Units that cover villages, and those beneath them.
CALL (at) {
  UNWIND $p.village AS code MATCH (:Village {code: code})<-[covers:COVERS]-(unit:Unit) WHERE @holds(covers)
  RETURN unit
  UNION
  UNWIND $p.village AS code MATCH (:Village {code: code})<-[covers:COVERS]-(:Unit)<-[part:PART_OF]-(unit:Unit) WHERE @holds(covers) AND @holds(part)
  RETURN unit
}
