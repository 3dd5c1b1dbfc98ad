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
// each: source, from, type, target, to = @tenures(ended)
@given
UNWIND $p.rows AS row
MATCH (source:@source {@from: row[0]})
MATCH (target:@target {@to: row[1]})
MATCH (source)-[tenure:@type]->(target)
WHERE @holds(tenure) AND coalesce(tenure.role, tenure.position, '') = row[2]
SET tenure.until = at, tenure.closedBy = $p.change
WITH tenure WHERE tenure.since = tenure.until AND tenure.openedBy IN $p.own
DELETE tenure
