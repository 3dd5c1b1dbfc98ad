// What a change would have opened ends where it would have begun.
// cardinality: write
// access: write
// scope: open: of a restructuring that was read within the scope
// param: undone str  the change
// param: change str  that undoes it
MATCH (:Change {id: $p.undone})-[:TOUCHED]->(node) WHERE NOT node:Town
WITH DISTINCT node
MATCH (node)-[tenure:!(TOUCHED|DESCRIBED)]->() WHERE tenure.openedBy = $p.undone
SET tenure.until = tenure.since, tenure.closedBy = $p.change
