// Tenures that hold at an instant end then. One that begins there never held: it is not kept, and the log tells of it.
// cardinality: write
// access: write
// scope: open: of things that were looked up within the scope
// param: at datetime  when they end
// param: change str  that ends them
// param: rows list[str]  of each, what the database calls it: read in the same transaction
// include: holds, given
@given
UNWIND $p.rows AS row
MATCH ()-[tenure]->() WHERE elementId(tenure) = row AND @holds(tenure)
SET tenure.until = at, tenure.closedBy = $p.change
WITH tenure WHERE tenure.since = tenure.until
DELETE tenure
