// The town where a thing lies at an instant, through village and area.
// cardinality: batch key optional
// access: read
// scope: open: of things that were looked up within the scope
// param: keys list[str]  of one label
// each: label = @labels(contained)
// include: holds, given
// returns: town str
@given
UNWIND $p.keys AS this
RETURN collect([this, COLLECT {
  MATCH (node:@label {code: this}) USING INDEX SEEK node:@label (code)
  MATCH (node) ((lower)-[lies:IN_TOWN|IN_AREA|IN_VILLAGE]->(upper) WHERE @holds(lies)){1,3} (town:Town)
  RETURN DISTINCT town.code
}]) AS rows
