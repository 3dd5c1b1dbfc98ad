// A unit reports on a delivery, where the viewer answers for it and the directive is not closed; it replaces the reports that hold for
// the same part of what the directive was sent to, or, where one is to be replaced, that one alone if it holds.
// cardinality: optional
// access: write
// scope: open: whether the viewer may is part of the answer
// param: id str  of the delivery
// param: report str  id of the report
// param: values list[int]  whole thousandths, in the order of the measures
// param: note str?  in words
// param: replaces str?  id of the report that has to hold
// include: published, said_at, answerer, succession
// row: Answer
// returns: may bool
// returns: closed bool
// returns: ended bool
// returns: holding list[str]
// returns: done bool
MATCH (delivery:Delivery {id: $p.id})
SET delivery.level = delivery.level // which locks it
WITH delivery
CALL (delivery) {
  @published
  RETURN instant, at
}
@said_at(delivery)
@answerer
WITH *, CASE part WHEN '' THEN NULL ELSE COLLECT {
  MATCH (origin:Unit {code: delivery.unit})
  MATCH path = (origin) @succession(at) (:Unit {code: part})
  UNWIND nodes(path) AS each
  RETURN DISTINCT each.code
} END AS line
WITH *, COLLECT {
  MATCH (delivery)<-[:ON]-(earlier:Report)
  WHERE earlier.until > told_at AND (line IS NULL OR earlier.part = '' OR earlier.part IN line)
  RETURN earlier ORDER BY earlier.at DESC
} AS holding
WITH *, directive.closedAt IS NOT NULL AS closed, heirs = [] AS ended
WITH *, may AND NOT closed AND NOT ended AND ($p.replaces IS NULL OR any(each IN holding WHERE each.id = $p.replaces)) AS done
CALL (delivery, holding, done, unit, part, told_at) {
  WITH * WHERE done
  CREATE (report:Report {id: $p.report, at: told_at, by: $p.viewer, unit: unit, part: part, values: $p.values, note: $p.note,
                         until: datetime('9999-12-31T00:00:00Z')})
  CREATE (report)-[:ON]->(delivery)
  SET delivery.changedAt = told_at,
    delivery.acknowledgedBy = CASE WHEN delivery.acknowledgedAt IS NULL THEN $p.viewer ELSE delivery.acknowledgedBy END,
    delivery.acknowledgedFor = CASE WHEN delivery.acknowledgedAt IS NULL THEN unit ELSE delivery.acknowledgedFor END,
    delivery.acknowledgedAt = coalesce(delivery.acknowledgedAt, told_at)
  FOREACH (each IN holding | SET each.until = told_at CREATE (report)-[:REPLACES]->(each))
}
RETURN collect([may, closed, ended, [each IN holding | each.id], done]) AS rows
