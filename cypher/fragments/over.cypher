// The viewer's units that cover something, or the village or area where it lies, or have one beneath them that does.
// Households concern no unit of WORK_RESUMPTION.
CASE WHEN size(mine) = 0 THEN [] ELSE COLLECT {
  MATCH (%) @lasting(){0,2} (spot)<-[covering:COVERS]-(:Unit) @upward(){0,2} (coverer:Unit)
  WHERE coverer IN mine AND @current(covering) AND (coverer.purpose <> 'WORK_RESUMPTION' OR NOT 'Household' IN labels(%))
  RETURN DISTINCT coverer
} + COLLECT {
  MATCH (%)-[growing:GROWS]->(:Cooperative)<-[covering:COVERS]-(coverer:Unit)
  WHERE coverer IN mine AND @current(growing) AND @current(covering) RETURN coverer
} END
