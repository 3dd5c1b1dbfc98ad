// A directive is closed, where the viewer commands the unit that issued it or one above, leads the body, or organises the town, and it is
// not closed yet; those who wait for news of its deliveries are told.
// cardinality: optional
// access: write
// scope: open: whether the viewer may is part of the answer
// param: id str  of the directive
// param: reason str  why
// include: published, current
// row: Closing
// returns: may bool
// returns: before bool
@published
MATCH (directive:Directive {id: $p.id})
WITH instant, at, directive, COLLECT {
  MATCH (directive)-[:DELIVERED_AS]->(delivery:Delivery) RETURN max(delivery.changedAt) }[0] AS last
WITH *, datetime.truncate('microsecond', datetime.realtime()) AS clock
WITH *, CASE WHEN clock > last THEN clock ELSE last + duration({microseconds: 1}) END AS told_at
WITH *, directive.closedAt IS NOT NULL AS before, $p.everything OR directive.town IN $p.towns OR EXISTS {
  MATCH (origin:Unit {code: directive.from})
  MATCH (origin) ((:Unit)-[step:SUCCEEDED_BY WHERE step.since <= at < step.until]->(:Unit)){0,100} (heir:Unit)
  MATCH (heir) ((:Unit)-[part:PART_OF WHERE @current(part)]->(:Unit)){0,2} (:Unit)<-[commands:COMMANDS]-(:Person {id: $p.viewer})
  WHERE @current(commands)
} OR EXISTS {
  MATCH (:Organization {code: directive.from})<-[office:HOLDS]-(:Person {id: $p.viewer})
  WHERE @current(office) AND office.position IN ['HEAD', 'LEADER', 'DEPUTY_HEAD']
} AS may
CALL (directive, may, before, told_at) {
  WITH * WHERE may AND NOT before
  MATCH (directive)-[:DELIVERED_AS]->(delivery:Delivery)
  SET delivery.changedAt = told_at
  WITH DISTINCT directive, told_at
  SET directive.closedAt = told_at, directive.closedBy = $p.viewer, directive.closedReason = $p.reason
}
RETURN collect([may, before]) AS rows
