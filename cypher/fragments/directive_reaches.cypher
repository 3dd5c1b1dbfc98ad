// Directives within the viewer's scope.
CALL (at, instant) {
  UNWIND $p.towns AS code MATCH (directive:Directive {town: code}) RETURN directive
  UNION
  UNWIND $p.leads + $p.answers_for AS code MATCH (directive:Directive {from: code}) RETURN directive
  UNION
  UNWIND $p.answers_for AS code
  MATCH (heir:Unit {code: code})
  MATCH (origin:Unit) @succession(instant) (heir)
  MATCH (delivery:Delivery {unit: origin.code}) USING INDEX delivery:Delivery(unit)
  MATCH (directive:Directive {id: delivery.directive}) RETURN directive
}
