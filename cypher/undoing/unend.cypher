// What a change would have ended goes on.
// cardinality: write
// access: write
// scope: open: of a restructuring that was read within the scope
// param: undone str  the change
MATCH (:Change {id: $p.undone})-[:TOUCHED]->(node) WHERE NOT node:Town
WITH DISTINCT node
MATCH (node)-[tenure:!(TOUCHED|DESCRIBED)]->() WHERE tenure.closedBy = $p.undone
SET tenure.until = datetime('9999-12-31T00:00:00Z')
REMOVE tenure.closedBy
