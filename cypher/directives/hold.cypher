// The deliveries of a directive are locked, in the order of their ids: what is being said about them is said before what comes now.
// cardinality: write
// access: write
// scope: open: whether the viewer may is asked thereafter
// param: id str  of the directive
MATCH (directive:Directive {id: $p.id})
SET directive.toLevel = directive.toLevel
WITH directive
MATCH (directive)-[:DELIVERED_AS]->(delivery:Delivery)
WITH delivery ORDER BY delivery.id
SET delivery.level = delivery.level
