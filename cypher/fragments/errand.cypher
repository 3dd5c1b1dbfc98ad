// The columns of an errand: as they stand now, or of an instant that is asked for as was said by then. What was said before the errand
// was given back last is over.
CASE WHEN $p.as_of IS NULL THEN [%.id, %.channel, %.on, @errand_door(%), %.names, %.measures, %.quantities, coalesce(%.missing, []), %.state,
  toString(%.at), toString(%.claimedAt), toString(%.purchasedAt), toString(%.deliveredAt), %.paid]
ELSE COLLECT {
  MATCH (fact:ErrandFact)-[:ON]->(%) WHERE fact.at <= said
  WITH fact ORDER BY fact.at DESC
  WITH collect(fact.state) AS states, collect(toString(fact.at)) AS told
  WITH states[0] AS state, reduce(latest = {}, place IN range(size(states) - 1, 0, -1) | CASE states[place]
    WHEN 'REQUESTED' THEN {}
    WHEN 'CLAIMED' THEN {claimed: told[place]}
    WHEN 'PURCHASED' THEN {claimed: latest.claimed, purchased: told[place]}
    WHEN 'DELIVERED' THEN {claimed: latest.claimed, purchased: latest.purchased, delivered: told[place]}
    ELSE latest END) AS latest
  RETURN [%.id, %.channel, %.on, @errand_door(%), %.names, %.measures, %.quantities,
    CASE WHEN latest.purchased IS NULL THEN [] ELSE coalesce(%.missing, []) END, state,
    toString(%.at), latest.claimed, latest.purchased, latest.delivered, CASE WHEN latest.purchased IS NOT NULL THEN %.paid END]
}[0] END
