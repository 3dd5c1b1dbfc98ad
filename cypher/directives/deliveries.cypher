// The deliveries of each directive that pass the filter, in the order of the tree of units.
// cardinality: batch directive
// access: read
// scope: directive holds
// param: keys list[str]  of each directive
// param: level int?  of the units that it was sent to
// param: states list[str]?  how far they have come
// param: overdue bool?  whether they are due, and not done
// param: beneath str?  code of a unit at or above those that answer
// param: after str  what a page stands after
// param: before str  what a page stands before
// param: limit int  rows of a page
// each: page = forward | backward | counted
// each: row = [@delivery(delivery), place]
// each: order = place
// include: given, moment, heirs, parts, delivery_state, delivery_overdue, directive_whole, answered_by_viewer, directive_holds, place_in_tree
// row: DeliveryEntry
// returns: node Delivery
// returns: place str
@given
@moment
UNWIND $p.keys AS key
MATCH (directive:Directive {id: key})
RETURN collect([key, COLLECT {
  WITH directive, at, instant, said, now, @directive_whole(directive) AS whole WHERE @directive_holds(directive)
  MATCH (directive)-[:DELIVERED_AS]->(delivery:Delivery)
  WHERE ($p.level IS NULL OR delivery.level = $p.level) AND (whole OR @answered_by_viewer(delivery))
  WITH directive, delivery, at, said, now, @heirs(delivery) AS heirs, @parts(delivery) AS parts
  WITH directive, delivery, at, said, now, heirs, @delivery_state(delivery) AS state
  WHERE ($p.states IS NULL OR state IN $p.states) AND ($p.overdue IS NULL OR $p.overdue = @delivery_overdue(delivery))
  WITH delivery, at, said, now, coalesce(heirs[0], COLLECT { MATCH (unit:Unit {code: delivery.unit}) RETURN unit }[0]) AS unit
  WITH delivery, at, said, now, @place_in_tree(unit) + delivery.unit + ' ' AS place
  WHERE $p.after < place < $p.before AND ($p.beneath IS NULL OR place CONTAINS ' ' + $p.beneath + ' ')
  @page()
}]) AS rows
