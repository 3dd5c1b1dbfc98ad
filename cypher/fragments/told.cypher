// Of each thing that a change touched: whether it is within the viewer's scope, and whether the viewer may see that it was
// touched: structure it may in any case.
COLLECT {
  MATCH (%)-[:TOUCHED]->(told) WHERE @lived(told)
  WITH told, $p.everything OR @concerns(told) AS within
  RETURN [within, within OR NOT (told:Person OR told:Household OR told:Enterprise OR told:Cooperative)]
}
