// The directive of each delivery.
// cardinality: batch delivery optional
// access: read
// scope: structure
// param: keys list[str]  of each delivery
// include: given, moment, directive
// returns: directive Directive
@given
@moment
UNWIND $p.keys AS key
RETURN collect([key, COLLECT {
  MATCH (:Delivery {id: key})<-[:DELIVERED_AS]-(directive:Directive)
  RETURN @directive(directive)
}]) AS rows
