// Things are called as they were before a change was to describe them otherwise.
// cardinality: write
// access: write
// scope: open: of a restructuring that was read within the scope
// param: undone str  the change
// each: label, called = @labels(described)
MATCH (:Change {id: $p.undone})-[:TOUCHED]->(node:@label)
WITH DISTINCT node
MATCH (node)-[described:DESCRIBED]->(kept:Description) WHERE described.openedBy = $p.undone
SET node.@called = kept.@called, node.kind = kept.kind, node.describedSince = described.since,
    node.partyMember = kept.partyMember, node.folded = kept.folded, node.pinyin = kept.pinyin
DETACH DELETE kept
