// What a change opened ends with the life of whoever or whatever it ties, where that ends later: by the change that ends that.
// cardinality: write
// access: write
// scope: open: of things that were looked up within the scope
// param: at datetime  from when on it holds
// param: change str  that opened it
// param: keys list[str]  of what it ties
// each: label, key = @labels(member)
UNWIND $p.keys AS key
MATCH (one:@label {@key: key})
WITH one, COLLECT {
  MATCH (one)-[leave:DEPARTED]->() WHERE $p.at < leave.since
  RETURN [leave.since, leave.openedBy] AS gone ORDER BY leave.since LIMIT 1
  UNION
  MATCH (one)-[lay:IN_TOWN|IN_VILLAGE]->() WHERE $p.at < lay.until AND lay.closedBy IS NOT NULL
    AND NOT EXISTS { (one)-[on:IN_TOWN|IN_VILLAGE]->() WHERE on.since = lay.until }
  RETURN [lay.until, lay.closedBy] AS gone ORDER BY lay.until LIMIT 1
}[0] AS gone
WHERE gone IS NOT NULL
MATCH (one)-[tie]-() WHERE tie.openedBy = $p.change AND tie.since = $p.at AND tie.until > gone[0]
SET tie.until = gone[0], tie.closedBy = gone[1]
