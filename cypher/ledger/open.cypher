// Tenures of one type, each once by its ends and its beginning: one that has ended since stays ended.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
// param: deeds list[list]  [since, until, change, [[source key, target key, properties] of each]]; instants are dear to send
// scan: both ends are single seeks of a unique key
// each: source, from, type, target, to = Area, code, IN_TOWN, Town, code | Unit, code, IN_TOWN, Town, code | Organization, code, IN_TOWN, Town, code | Village, code, IN_AREA, Area, code | Grid, code, IN_VILLAGE, Village, code | Household, code, IN_VILLAGE, Village, code | Enterprise, code, IN_VILLAGE, Village, code | Cooperative, code, IN_VILLAGE, Village, code | Household, code, IN_GRID, Grid, code | Person, id, LIVES_IN, Household, code | Person, id, WORKS_IN, Grid, code | Unit, code, PART_OF, Unit, code | Unit, code, COVERS, Area, code | Unit, code, COVERS, Village, code | Unit, code, COVERS, Grid, code | Unit, code, COVERS, Household, code | Unit, code, COVERS, Enterprise, code | Unit, code, COVERS, Cooperative, code | Person, id, COMMANDS, Unit, code | Person, id, LIAISES_FOR, Unit, code | Organization, code, SEATED_IN, Village, code | Organization, code, SEATED_IN, Area, code | Organization, code, SEATED_IN, Town, code | Organization, code, SERVES, Enterprise, code | Person, id, INSTRUCTS, Enterprise, code | Household, code, GROWS, Cooperative, code | Household, code, PLEDGES, Cooperative, code | Person, id, PLEDGES, Cooperative, code | Enterprise, code, PLEDGES, Cooperative, code | Organization, code, PLEDGES, Cooperative, code | Household, code, FOUNDED, Cooperative, code | Person, id, FOUNDED, Cooperative, code | Enterprise, code, FOUNDED, Cooperative, code | Organization, code, FOUNDED, Cooperative, code | Village, code, SUCCEEDED_BY, Village, code | Unit, code, SUCCEEDED_BY, Unit, code | Household, code, SUCCEEDED_BY, Household, code
UNWIND $p.deeds AS deed
UNWIND deed[3] AS row
MATCH (source:@source {@from: row[0]})
MATCH (target:@target {@to: row[1]})
MERGE (source)-[tenure:@type {since: deed[0], openedBy: deed[2]}]->(target)
ON CREATE SET tenure.until = deed[1], tenure += row[2]
