// How things are described, which no town is seeded with.
// cardinality: write
// access: write
// scope: open: of a test
// param: deeds list[list]  [since, until, change, [[code, id of the description, properties] of each]]
// each: label, key = @labels(described)
UNWIND $p.deeds AS deed
UNWIND deed[3] AS row
MATCH (source:@label {@key: row[0]})
MATCH (target:Description {id: row[1]})
MERGE (source)-[tenure:DESCRIBED {since: deed[0], openedBy: deed[2]}]->(target)
ON CREATE SET tenure.until = deed[1], tenure += row[2]
