// Whether an enterprise is within the viewer's scope: it has it, or the village where it lies at the graph's instant, or lay last.
($p.everything OR %.code IN $p.sees_firms OR COLLECT {
  MATCH (%)-[lay:IN_VILLAGE]->(spot) WHERE lay.since <= instant RETURN spot.code IN $p.sees_firm_villages ORDER BY lay.since DESC LIMIT 1
}[0])
