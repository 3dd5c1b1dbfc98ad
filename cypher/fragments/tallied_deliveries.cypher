// Deliveries of a directive, added up by level in units of the tree: those on level 3 in the unit above, unless they are `apart`. Units have
// many ties, which are gone through once for each: whether it is in being, and what is above it, or was last.
WITH directive, apart, delivery, at, said, now, delivery {.unit, .level, .asked, .acknowledgedAt} AS sent
MATCH (origin:Unit {code: sent.unit})
WITH directive, apart, delivery, at, said, now, sent, origin, @placed(origin) AS own
WITH directive, apart, delivery, at, said, now, sent, CASE WHEN any(tie IN own[1] WHERE tie:SUCCEEDED_BY) THEN COLLECT {
  MATCH (origin) @succession(at) (heir) WITH @placed(heir) AS theirs RETURN @standing(theirs)
} ELSE [@standing(own)] END AS line, [(delivery)<-[:ON]-(saying) WHERE @holding(saying) | saying {.part, .values, .at}] AS reports
WITH directive, apart, at, said, now, sent, line, [each IN line WHERE each[1] | each[0]] AS heirs, reports, [each IN reports | each.part] AS parts
WITH directive, apart, at, said, now, sent, line, heirs, reports, @delivery_state(sent) AS state
WITH directive, apart, at, sent, reports, state, state = 'REPORTED' OR coalesce(sent.acknowledgedAt <= said, false) AS seen,
  @delivery_overdue(sent) AS overdue, coalesce([each IN line WHERE each[1]][0], line[0]) AS place,
  reduce(last = CASE WHEN sent.acknowledgedAt <= said THEN sent.acknowledgedAt END, each IN reports |
         CASE WHEN coalesce(each.at > last, true) THEN each.at ELSE last END) AS answered
WITH directive, at, sent, reports, state, seen, overdue, answered,
  CASE WHEN sent.level = 3 AND NOT apart THEN coalesce(place[2], place[0]) ELSE place[0] END AS branch
WITH directive, at, branch, sent.level AS level, sent.asked AS asked, state, seen, overdue, count(*) AS count,
  collect(CASE WHEN reports <> [] THEN [each IN reports | each.values] END) AS figures, max(answered) AS answered
WITH directive, at, branch, level, collect(figures) AS figures, sum(CASE WHEN state = 'LAPSED' THEN 0 ELSE count END) AS units,
  sum(CASE WHEN state <> 'LAPSED' AND seen THEN count ELSE 0 END) AS acknowledged,
  sum(CASE WHEN state <> 'LAPSED' AND asked THEN count ELSE 0 END) AS reporting,
  sum(CASE WHEN state = 'REPORTED' AND asked THEN count ELSE 0 END) AS reported,
  sum(CASE WHEN overdue THEN count ELSE 0 END) AS overdue,
  sum(CASE WHEN state = 'LAPSED' THEN count ELSE 0 END) AS lapsed, max(answered) AS answered
WITH directive, at, branch, collect([level, units, acknowledged, reporting, reported, overdue, lapsed,
  [measure IN range(0, size(directive.keys) - 1) | reduce(sum = 0, alike IN figures | reduce(some = sum, each IN alike |
    reduce(part = some, values IN each | part + coalesce(values[measure], 0))))], toString(answered)]) AS tallied
WITH directive, collect([@unit(branch), COLLECT {
  MATCH (branch)-[part:PART_OF]->(above:Unit) WHERE @holds(part) RETURN above.code }[0], tallied]) AS branches
