// Whether a household is within the viewer's scope: it has it, or the village where it lies at the graph's instant, or lay last.
($p.everything OR $p.sees_households[%.code] IS NOT NULL OR COLLECT {
  MATCH (%)-[lay:IN_VILLAGE]->(spot) WHERE lay.since <= instant RETURN $p.sees_villages[spot.code] ORDER BY lay.since DESC LIMIT 1
}[0] IS NOT NULL)
