// The person of an id as a register leaves them, at the nearest instant of their life: masked for whoever sees no more of them,
// as where the last tie to a town of theirs has just ended.
// cardinality: optional
// access: read
// scope: open: of a person who was looked up within the scope
// param: id str  its id
// include: instant, viewer, asked, nearest, person
// row: Placed
// returns: node AnyNode
// returns: at datetime
@instant
@viewer
@asked
RETURN toString(instant) AS instant, COLLECT {
  MATCH (node:Person {id: $p.id})
  WITH node, @nearest(node) AS at
  RETURN [['Person', @person(node)], toString(at)]
} AS rows
