// Whether an errand is within the viewer's scope: of the household's own people; of who organises the town, or commands or is liaison
// officer over the household; of the village's errand team while it is open, or an own one; of who asked for it on behalf, and still may.
(%.at <= said AND ($p.everything OR $p.errand_homes[%.household] >= 3 OR coalesce(COLLECT {
  MATCH (home:Household {code: %.household})-[lay:IN_VILLAGE]->(lot) WHERE lay.since <= instant
  WITH home, lot ORDER BY lay.since DESC LIMIT 1
  WITH @errand_tier(home) AS tier
  RETURN tier >= 3 OR (tier >= 1 AND coalesce(%.by = $p.viewer OR %.by IN $p.selves, false))
    OR (tier = 2 AND (%.state IN ['REQUESTED', 'CLAIMED', 'PURCHASED'] OR @own_errand(%)))
}[0], false)))
