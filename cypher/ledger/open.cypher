// Tenures of one type, each once by its ends and its beginning: one that has ended since stays ended.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
// param: deeds list[list]  [since, until, change, [[source key, target key, properties] of each]]; instants are dear to send
// scan: both ends are single seeks of a unique key
// each: source, from, type, target, to = @tenures(opened)
UNWIND $p.deeds AS deed
UNWIND deed[3] AS row
MATCH (source:@source {@from: row[0]})
MATCH (target:@target {@to: row[1]})
MERGE (source)-[tenure:@type {since: deed[0], openedBy: deed[2]}]->(target)
ON CREATE SET tenure.until = deed[1], tenure += row[2]
