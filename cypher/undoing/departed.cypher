// People who have departed by an instant, each with the change that ended their last tenure.
// cardinality: batch key optional
// access: read
// scope: open: of a restructuring that was read within the scope
// param: keys list[str]  ids
// include: given, departed
// returns: change str
@given
UNWIND $p.keys AS this
RETURN collect([this, COLLECT {
  MATCH (person:Person {id: this}) WHERE @departed(person)
  OPTIONAL MATCH (person)-[tenure:!TOUCHED]->()
  RETURN coalesce(tenure.closedBy, '') ORDER BY tenure.until DESC LIMIT 1
}]) AS rows
