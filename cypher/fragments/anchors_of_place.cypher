// Units that cover a thing, or a cooperative that lies there.
CALL (at, node) {
  MATCH (node)<-[covered:COVERS]-(unit:Unit) WHERE @either(covered) RETURN unit
  UNION
  MATCH (node)<-[lies:IN_VILLAGE]-(within) WHERE 'Cooperative' IN labels(within) AND @either(lies)
  WITH at, within
  MATCH (within)<-[covered:COVERS]-(unit:Unit) WHERE @either(covered) RETURN unit
}
