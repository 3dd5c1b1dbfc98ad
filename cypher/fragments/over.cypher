// The viewer's units that cover a household or an enterprise, its village or its area, or have one beneath them that does.
// Firms concern units of every purpose, households none of WORK_RESUMPTION.
CASE WHEN size(mine) = 0 THEN [] ELSE COLLECT {
  MATCH (%) @lasting(){0,2} (spot)<-[covering:COVERS]-(:Unit) @upward(){0,2} (coverer:Unit)
  WHERE coverer IN mine AND @current(covering) AND (coverer.purpose <> 'WORK_RESUMPTION' OR 'Enterprise' IN labels(%))
  RETURN DISTINCT coverer
} + COLLECT {
  MATCH (%)-[growing:GROWS]->(:Cooperative)<-[covering:COVERS]-(coverer:Unit)
  WHERE coverer IN mine AND @current(growing) AND @current(covering) RETURN coverer
} END
