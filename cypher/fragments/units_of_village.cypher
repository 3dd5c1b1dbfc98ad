// Units that cover a village, and those beneath them.
CALL (at) {
  MATCH (:Village {code: $p.village})<-[covers:COVERS]-(unit:Unit) WHERE @holds(covers)
  RETURN unit
  UNION
  MATCH (:Village {code: $p.village})<-[covers:COVERS]-(:Unit)<-[part:PART_OF]-(unit:Unit) WHERE @holds(covers) AND @holds(part)
  RETURN unit
}
