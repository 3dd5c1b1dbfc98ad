// How far each directive has come, as far as the viewer stands over it: by units of the tree and by level. Those on level 3 are added
// up in the unit above before the tree is climbed, unless that issued it.
// cardinality: batch directive optional
// access: read
// scope: directive holds
// param: keys list[str]  of each directive
// include: given, moment, directive_holds, directive_whole, answered_by_viewer, directive, unit, holds, tallied_deliveries
// row: DirectiveProgress
// returns: directive Directive
// returns: branches list[Branch]
@given
@moment
UNWIND $p.keys AS key
MATCH (directive:Directive {id: key})
RETURN collect([key, COLLECT {
  WITH directive, at, instant, said, now WHERE @directive_holds(directive)
  WITH directive, at, instant, said, now, @directive_whole(directive) AS whole,
    EXISTS { MATCH (unit:Unit {code: directive.from}) WHERE unit.level > 1 } AS apart
  MATCH (directive)-[:DELIVERED_AS]->(delivery:Delivery) WHERE whole OR @answered_by_viewer(delivery)
  @tallied_deliveries()
  RETURN [@directive(directive), branches]
}]) AS rows
