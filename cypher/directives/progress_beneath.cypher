// How far a directive has come in each of the units right beneath one on level 2, as far as the viewer stands over them.
// cardinality: optional
// access: read
// scope: directive holds
// param: id str  of the directive
// param: beneath str  code of the unit on level 2
// include: instant, moment, directive_holds, directive_whole, answered_by_viewer, directive, tallied_deliveries, succession
// row: DirectiveProgress
// returns: directive Directive
// returns: branches list[Branch]
@instant
@moment
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (directive:Directive {id: $p.id}) WHERE @directive_holds(directive)
  WITH directive, at, instant, said, now, @directive_whole(directive) AS whole, true AS apart
  MATCH (:Unit {code: $p.beneath})<-[:PART_OF]-(lower:Unit)
  MATCH (former:Unit) @succession(at) (lower)
  MATCH (delivery:Delivery {id: directive.id + '-' + former.code})
  WITH DISTINCT directive, at, instant, said, now, apart, whole, delivery WHERE whole OR @answered_by_viewer(delivery)
  @tallied_deliveries()
  RETURN [@directive(directive), [each IN branches WHERE each[1] = $p.beneath]]
} AS rows
