// The person of an id as a register leaves them, at the nearest instant of their life: masked for whoever sees no more of them,
// as where the last tie to a town of theirs has just ended.
// cardinality: optional
// access: read
// scope: open: of a person who was looked up within the scope
// param: id str  its id
// include: instant, nearest, person
// row: Placed
// returns: node AnyNode
// returns: at datetime
@instant
WITH published, instant, fresh, at AS asked // things are read at another instant than the one asked for
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (node:Person {id: $p.id})
  WITH node, @nearest(node) AS at
  RETURN [['Person', @person(node)], toString(at)]
} AS rows
