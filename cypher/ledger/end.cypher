// Tenures of one type that hold at an instant end then: by their ends and their role or position, empty where there is none.
// One that the same plan opened at that instant never was: it goes.
// cardinality: write
// access: write
// scope: open: of things that were looked up within the scope
// param: at datetime  when they end
// param: change str  that ends them
// param: own list[str]  changes of the same plan
// param: rows list[list]  [source key, target key, role or position] of each
// scan: both ends are single seeks of a unique key
// include: holds, given
// each: source, from, type, target, to = Area, code, IN_TOWN, Town, code | Unit, code, IN_TOWN, Town, code | Organization, code, IN_TOWN, Town, code | Village, code, IN_AREA, Area, code | Grid, code, IN_VILLAGE, Village, code | Household, code, IN_VILLAGE, Village, code | Enterprise, code, IN_VILLAGE, Village, code | Cooperative, code, IN_VILLAGE, Village, code | Household, code, IN_GRID, Grid, code | Person, id, LIVES_IN, Household, code | Person, id, WORKS_IN, Grid, code | Unit, code, PART_OF, Unit, code | Unit, code, COVERS, Area, code | Unit, code, COVERS, Village, code | Unit, code, COVERS, Grid, code | Unit, code, COVERS, Household, code | Unit, code, COVERS, Enterprise, code | Unit, code, COVERS, Cooperative, code | Person, id, COMMANDS, Unit, code | Person, id, LIAISES_FOR, Unit, code | Person, id, SERVES_IN, Unit, code | Person, id, HOLDS, Organization, code | Organization, code, SEATED_IN, Village, code | Organization, code, SEATED_IN, Area, code | Organization, code, SEATED_IN, Town, code | Organization, code, SERVES, Enterprise, code | Person, id, INSTRUCTS, Enterprise, code | Household, code, GROWS, Cooperative, code | Household, code, PLEDGES, Cooperative, code | Person, id, PLEDGES, Cooperative, code | Enterprise, code, PLEDGES, Cooperative, code | Organization, code, PLEDGES, Cooperative, code | Household, code, FOUNDED, Cooperative, code | Person, id, FOUNDED, Cooperative, code | Enterprise, code, FOUNDED, Cooperative, code | Organization, code, FOUNDED, Cooperative, code | Person, id, OFFICER_OF, Cooperative, code | Village, code, SUCCEEDED_BY, Village, code | Unit, code, SUCCEEDED_BY, Unit, code | Household, code, SUCCEEDED_BY, Household, code
@given
UNWIND $p.rows AS row
MATCH (source:@source {@from: row[0]})
MATCH (target:@target {@to: row[1]})
MATCH (source)-[tenure:@type]->(target)
WHERE @holds(tenure) AND coalesce(tenure.role, tenure.position, '') = row[2]
SET tenure.until = at, tenure.closedBy = $p.change
WITH tenure WHERE tenure.since = tenure.until AND tenure.openedBy IN $p.own
DELETE tenure
