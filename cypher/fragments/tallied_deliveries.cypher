// Deliveries of a directive, added up by level in units of the tree: those on level 3 in the unit above, unless they are `apart`.
WITH directive, apart, delivery, at, said, now, @heirs(delivery) AS heirs,
  COLLECT { MATCH (delivery)<-[:ON]-(report:Report) WHERE @holding(report) RETURN report } AS reports
WITH directive, apart, delivery, at, said, now, heirs, reports, [each IN reports | each.part] AS parts
WITH directive, apart, delivery, at, said, now, heirs, reports, @delivery_state(delivery) AS state
WITH directive, apart, delivery, at, reports, state, state = 'REPORTED' OR coalesce(delivery.acknowledgedAt <= said, false) AS seen,
  @delivery_overdue(delivery) AS overdue, coalesce(heirs[0], COLLECT { MATCH (unit:Unit {code: delivery.unit}) RETURN unit }[0]) AS place,
  reduce(last = CASE WHEN delivery.acknowledgedAt <= said THEN delivery.acknowledgedAt END, each IN reports |
         CASE WHEN coalesce(each.at > last, true) THEN each.at ELSE last END) AS answered
WITH directive, apart, delivery, at, reports, state, seen, overdue, answered, place, CASE delivery.level WHEN 3 THEN COLLECT {
  MATCH (place)-[part:PART_OF]->(above:Unit) WHERE part.since <= at RETURN above ORDER BY part.since DESC LIMIT 1 }[0] END AS upper
WITH directive, apart, delivery, at, reports, state, seen, overdue, answered,
  CASE WHEN delivery.level = 3 AND NOT apart THEN coalesce(upper, place) ELSE place END AS branch
WITH directive, at, branch, delivery.level AS level, collect(CASE WHEN reports <> [] THEN [each IN reports | each.values] END) AS figures,
  sum(CASE WHEN state = 'LAPSED' THEN 0 ELSE 1 END) AS units,
  sum(CASE WHEN state <> 'LAPSED' AND seen THEN 1 ELSE 0 END) AS acknowledged,
  sum(CASE WHEN state <> 'LAPSED' AND delivery.asked THEN 1 ELSE 0 END) AS reporting,
  sum(CASE WHEN state = 'REPORTED' AND delivery.asked THEN 1 ELSE 0 END) AS reported,
  sum(CASE WHEN overdue THEN 1 ELSE 0 END) AS overdue,
  sum(CASE WHEN state = 'LAPSED' THEN 1 ELSE 0 END) AS lapsed, max(answered) AS answered
WITH directive, at, branch, collect([level, units, acknowledged, reporting, reported, overdue, lapsed,
  [measure IN range(0, size(directive.keys) - 1) | reduce(sum = 0, values IN reduce(all = [], each IN figures | all + each) |
    sum + coalesce(values[measure], 0))], toString(answered)]) AS tallied
WITH directive, collect([@unit(branch), COLLECT {
  MATCH (branch)-[part:PART_OF]->(above:Unit) WHERE @holds(part) RETURN above.code }[0], tallied]) AS branches
