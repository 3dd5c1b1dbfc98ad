// How far the `directive` has come in each unit of the tree, as far as the viewer stands over it: those on level 3 are added up in the unit
// above before the tree is climbed, unless that issued it.
WITH directive, at, instant, said, now, @directive_whole(directive) AS whole,
  EXISTS { MATCH (unit:Unit {code: directive.from}) WHERE unit.level > 1 } AS apart
MATCH (directive)-[:DELIVERED_AS]->(delivery:Delivery) WHERE whole OR @answered_by_viewer(delivery)
@tallied_deliveries()
