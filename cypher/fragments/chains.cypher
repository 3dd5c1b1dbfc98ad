// The answer chains of a household within the viewer's scope: of its village's purposes from level 2, and of each
// cooperative's unit that covers it. Residents see name and telephone number of who answers for them, officers of who
// is above them too and more of who is beneath them, and the names along others.
COLLECT {
  CALL (%, at) {
    MATCH (%)-[in:IN_VILLAGE]->(village:Village)-[lies:IN_AREA]->(area:Area) WHERE @holds(in) AND @holds(lies)
    UNWIND ['EPIDEMIC_CONTROL', 'GENERAL_SERVICE'] AS purpose
    WITH village, area, purpose WHERE purpose = coalesce($p.purpose, purpose)
    WITH village, area, purpose,
      COLLECT { MATCH (%)<-[c:COVERS]-(u:Unit {level: 3, purpose: purpose}) WHERE @holds(c) RETURN u ORDER BY u.code LIMIT 1 }[0] AS three,
      COLLECT { MATCH (village)<-[c:COVERS]-(u:Unit {level: 2, purpose: purpose}) WHERE @holds(c) RETURN u ORDER BY u.code LIMIT 1 }[0] AS two
    WITH village, area, purpose, three, two, CASE
      WHEN two IS NULL THEN COLLECT { MATCH (area)<-[c:COVERS]-(u:Unit {level: 1, purpose: purpose}) WHERE @holds(c) RETURN u ORDER BY u.code LIMIT 1 }[0]
      ELSE COLLECT { MATCH (two)-[p:PART_OF]->(u:Unit) WHERE @holds(p) RETURN u ORDER BY u.code LIMIT 1 }[0] END AS one
    WHERE two IS NOT NULL OR one IS NOT NULL
    RETURN purpose, village, area, three, two, one
    UNION ALL
    MATCH (%)<-[covers:COVERS]-(three:Unit {level: 3, purpose: 'COOPERATIVE_SETUP'})
    WHERE @holds(covers) AND three.purpose = coalesce($p.purpose, three.purpose) AND (@setup_seen(three) OR %.code IN $p.homes)
    OPTIONAL MATCH (three)-[part:PART_OF]->(two:Unit) WHERE @holds(part)
    OPTIONAL MATCH (two)-[above:PART_OF]->(one:Unit) WHERE @holds(above)
    RETURN three.purpose AS purpose, NULL AS village, NULL AS area, three, two, one
  }
  WITH purpose, village, area, three, two, one, CASE
    WHEN $p.everything OR COLLECT { MATCH (%)-[lay:IN_VILLAGE]->(spot) WHERE lay.since <= instant
                                    RETURN $p.sees_villages[spot.code] = 5 ORDER BY lay.since DESC LIMIT 1 }[0] THEN 4
    WHEN %.code IN $p.homes THEN 2 ELSE 1 END AS given
  WITH purpose, village, area, three, [unit IN [three, two, one] | @link(unit)] AS links
  RETURN [purpose, @household(%), CASE WHEN village IS NOT NULL THEN @village(village) END,
          CASE WHEN area IS NOT NULL THEN @place(area) END, links[0], links[1], links[2]]
  ORDER BY {EPIDEMIC_CONTROL: 0, COOPERATIVE_SETUP: 1, GENERAL_SERVICE: 2}[purpose], three.code
}
