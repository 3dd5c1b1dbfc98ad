// What a change would have opened never comes to be: what never held is not kept.
// cardinality: write
// access: write
// scope: open: of a restructuring that was read within the scope
// param: undone str  the change
MATCH (:Change {id: $p.undone})-[:TOUCHED]->(node) WHERE NOT node:Town
WITH DISTINCT node
MATCH (node)-[tenure:!(TOUCHED|DESCRIBED)]->() WHERE tenure.openedBy = $p.undone
DELETE tenure
