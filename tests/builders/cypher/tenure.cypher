// Tenures of types that no town is seeded with.
// cardinality: write
// access: write
// scope: open: of a test
// param: deeds list[map]  [since, until, change, [[source key, target key, properties] of each]]
// each: source, from, type, target, to = Cooperative, code, IN_VILLAGE, Village, code | Unit, code, COVERS, Cooperative, code | Household, code, GROWS, Cooperative, code | Unit, code, SUCCEEDED_BY, Unit, code | Village, code, SUCCEEDED_BY, Village, code | Household, code, SUCCEEDED_BY, Household, code | Unit, code, DESCRIBED, Description, id | Village, code, DESCRIBED, Description, id | Household, code, DESCRIBED, Description, id
UNWIND $deeds AS deed
UNWIND deed[3] AS row
MATCH (source:@source {@from: row[0]})
MATCH (target:@target {@to: row[1]})
MERGE (source)-[tenure:@type {since: deed[0], openedBy: deed[2]}]->(target)
ON CREATE SET tenure.until = deed[1], tenure += row[2]
