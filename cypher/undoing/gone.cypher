// Things that are not in being at an instant, each with the change that ended it.
// cardinality: batch key optional
// access: read
// scope: open: of a restructuring that was read within the scope
// param: keys list[str]  of one label
// each: label = @labels(contained)
// include: holds, given, being
// returns: change str
@given
UNWIND $p.keys AS this
RETURN collect([this, COLLECT {
  MATCH (node:@label {code: this}) USING INDEX SEEK node:@label (code)
  WHERE NOT @being(node)
  OPTIONAL MATCH (node)-[life:IN_TOWN|IN_AREA|IN_VILLAGE]->()
  RETURN coalesce(life.closedBy, '') ORDER BY life.until DESC LIMIT 1
}]) AS rows
