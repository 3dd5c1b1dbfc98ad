// Deliveries of a directive, added up by level in units of the tree: those on level 3 in the unit above, unless they are `apart`. Units have
// many ties, which are gone through once for each: whether it is in being, and what is above it, or was last.
WITH directive, apart, delivery, at, said, now, delivery {.unit, .at, .level, .asked, .acknowledgedAt} AS sent
WITH directive, apart, delivery, at, said, now, sent, COLLECT {
  MATCH (origin:Unit {code: sent.unit})
  MATCH (origin) @succession(at) (heir)
  MATCH (heir)-[tie:IN_TOWN|PART_OF]->(end)
  WITH heir, end, type(tie) = 'PART_OF' AS part, tie.since AS since, tie.until AS until ORDER BY since DESC
  WITH heir, collect(CASE WHEN NOT part AND since <= at < until THEN true END) <> [] AS being,
    collect(CASE WHEN part AND since <= at THEN end END)[0] AS above
  RETURN [heir, being, above]
} AS line, COLLECT { MATCH (delivery)<-[:ON]-(saying) WHERE @holding(saying) RETURN saying {.part, .values, .at} } AS reports
WITH directive, apart, at, said, now, sent, line, [each IN line WHERE each[1] | each[0]] AS heirs, reports, [each IN reports | each.part] AS parts
WITH directive, apart, at, said, now, sent, line, heirs, reports, @delivery_state(sent) AS state
WITH directive, apart, at, sent, reports, state, state = 'REPORTED' OR coalesce(sent.acknowledgedAt <= said, false) AS seen,
  @delivery_overdue(sent) AS overdue, coalesce([each IN line WHERE each[1]][0], line[0]) AS place,
  reduce(last = CASE WHEN sent.acknowledgedAt <= said THEN sent.acknowledgedAt END, each IN reports |
         CASE WHEN coalesce(each.at > last, true) THEN each.at ELSE last END) AS answered
WITH directive, at, sent, reports, state, seen, overdue, answered,
  CASE WHEN sent.level = 3 AND NOT apart THEN coalesce(place[2], place[0]) ELSE place[0] END AS branch
WITH directive, at, branch, sent.level AS level, collect(CASE WHEN reports <> [] THEN [each IN reports | each.values] END) AS figures,
  sum(CASE WHEN state = 'LAPSED' THEN 0 ELSE 1 END) AS units,
  sum(CASE WHEN state <> 'LAPSED' AND seen THEN 1 ELSE 0 END) AS acknowledged,
  sum(CASE WHEN state <> 'LAPSED' AND sent.asked THEN 1 ELSE 0 END) AS reporting,
  sum(CASE WHEN state = 'REPORTED' AND sent.asked THEN 1 ELSE 0 END) AS reported,
  sum(CASE WHEN overdue THEN 1 ELSE 0 END) AS overdue,
  sum(CASE WHEN state = 'LAPSED' THEN 1 ELSE 0 END) AS lapsed, max(answered) AS answered
WITH directive, at, branch, collect([level, units, acknowledged, reporting, reported, overdue, lapsed,
  [measure IN range(0, size(directive.keys) - 1) | reduce(sum = 0, values IN reduce(all = [], each IN figures | all + each) |
    sum + coalesce(values[measure], 0))], toString(answered)]) AS tallied
WITH directive, collect([@unit(branch), COLLECT {
  MATCH (branch)-[part:PART_OF]->(above:Unit) WHERE @holds(part) RETURN above.code }[0], tallied]) AS branches
