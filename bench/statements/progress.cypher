MATCH (head:Head {id: 'head'})
WITH reduce(latest = head.at, plan IN head.pending | CASE WHEN latest < plan <= datetime() THEN plan ELSE latest END) AS at
MATCH (directive:Directive {id: $code})-[:DELIVERED_AS]->(delivery:Delivery)
MATCH (unit:Unit {code: delivery.unit})
WITH at, directive, delivery, CASE WHEN delivery.level < 3 THEN unit ELSE COLLECT {
  MATCH (unit)-[part:PART_OF]->(above:Unit) WHERE part.since <= at < part.until RETURN above }[0] END AS branch, COLLECT {
  MATCH (delivery)<-[:ON]-(report:Report) WHERE report.until > datetime() RETURN report }[0] AS report
WITH at, directive, branch, delivery.level AS level, count(*) AS units, count(delivery.acknowledgedAt) AS acknowledged,
  sum(CASE WHEN delivery.asked THEN 1 ELSE 0 END) AS reporting, count(report) AS reported,
  sum(CASE WHEN directive.dueAt < datetime() AND CASE WHEN delivery.asked THEN report IS NULL ELSE delivery.acknowledgedAt IS NULL END
      THEN 1 ELSE 0 END) AS overdue,
  max(coalesce(report.at, delivery.acknowledgedAt)) AS last, collect(report.values) AS figures
WITH *, [measure IN range(0, size(directive.keys) - 1) | reduce(sum = 0, values IN figures | sum + values[measure])] AS sums
WITH at, directive, branch, collect([level, units, acknowledged, reporting, reported, overdue]) AS levels, max(last) AS last, collect(sums) AS sums
WITH directive, CASE WHEN branch.level = 1 THEN branch.code ELSE COLLECT {
  MATCH (branch)-[part:PART_OF]->(above:Unit) WHERE part.since <= at < part.until RETURN above.code }[0] END AS top, levels, last, sums
WITH directive, top, reduce(all = [], each IN collect(levels) | all + each) AS levels, max(last) AS last,
  reduce(all = [], each IN collect(sums) | all + each) AS sums ORDER BY top
WITH directive, collect([top, levels, sums]) AS tops, max(last) AS last
WITH directive, tops, last, reduce(all = [], each IN tops | all + each[1]) AS levels, reduce(all = [], each IN tops | all + each[2]) AS sums
RETURN [[toString(last)] + [place IN range(1, 5) | reduce(sum = 0, each IN levels | sum + each[place])] +
    [measure IN range(0, size(directive.keys) - 1) | reduce(sum = 0, each IN sums | sum + each[measure]) / 1000.0]] +
  [level IN [1, 2, 3] | [level] + [place IN range(1, 5) | reduce(sum = 0, each IN [each IN levels WHERE each[0] = level] | sum + each[place])]] +
  [top IN tops | [top[0]] + [place IN range(1, 5) | reduce(sum = 0, each IN top[1] | sum + each[place])] +
    [measure IN range(0, size(directive.keys) - 1) | reduce(sum = 0, each IN top[2] | sum + each[measure]) / 1000.0]] AS rows
