// A directive is closed, where the viewer commands the unit that issued it or one above, leads the body, or organises the town, and it is
// not closed yet; those who wait for news of its deliveries are told.
// cardinality: optional
// access: write
// scope: open: whether the viewer may is part of the answer
// param: id str  of the directive
// param: reason str  why
// include: published, succession, commanded_by_viewer, led_by_viewer
// row: Closing
// returns: may bool
// returns: before bool
// returns: at datetime
@published
MATCH (directive:Directive {id: $p.id})
WITH instant, at, directive, COLLECT {
  MATCH (directive)-[:DELIVERED_AS]->(delivery:Delivery) RETURN max(delivery.changedAt) }[0] AS last
WITH *, datetime.truncate('microsecond', datetime.realtime()) AS clock
WITH *, CASE WHEN clock > last THEN clock ELSE last + duration({microseconds: 1}) END AS told_at
WITH *, directive.closedAt IS NOT NULL AS before, $p.everything OR directive.town IN $p.towns OR EXISTS {
  MATCH (origin:Unit {code: directive.from})
  MATCH (origin) @succession(at) (heir:Unit) WHERE @commanded_by_viewer(heir)
} OR EXISTS { MATCH (body:Organization {code: directive.from}) WHERE @led_by_viewer(body) } AS may
CALL (directive, may, before, told_at) {
  WITH * WHERE may AND NOT before
  MATCH (directive)-[:DELIVERED_AS]->(delivery:Delivery)
  SET delivery.changedAt = told_at
  WITH DISTINCT directive, told_at
  SET directive.closedAt = told_at, directive.closedBy = $p.viewer, directive.closedReason = $p.reason
}
RETURN collect([may, before, toString(told_at)]) AS rows
