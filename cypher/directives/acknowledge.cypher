// A delivery is acknowledged, where the viewer answers for it, nobody has done so yet, and the directive is not closed.
// cardinality: optional
// access: write
// scope: open: whether the viewer may is part of the answer
// param: id str  of the delivery
// include: published, said_at, answerer
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
WITH *, directive.closedAt IS NOT NULL AS closed, heirs = [] AS ended, delivery.acknowledgedAt IS NOT NULL AS before
WITH *, may AND NOT closed AND NOT ended AND NOT before AS done
FOREACH (_ IN CASE WHEN done THEN [1] ELSE [] END |
  SET delivery.acknowledgedAt = told_at, delivery.acknowledgedBy = $p.viewer, delivery.acknowledgedFor = unit, delivery.changedAt = told_at)
RETURN collect([may, closed, ended, [], done]) AS rows
