// Of a cooperative within the viewer's scope: whether the viewer may record what a member says to joining, and whether there is such a
// member within its scope.
// cardinality: optional
// access: read
// scope: cooperative holds, household holds, enterprise holds, person holds
// param: code str  of the cooperative
// param: member str  key of the member
// each: label, key, gone, scope = @labels(member)
// include: given, being, cooperative_holds, canvassing
// row: Recorder
// returns: known bool
// returns: permitted bool
@given
RETURN COLLECT {
  MATCH (cooperative:Cooperative {code: $p.code}) USING INDEX SEEK cooperative:Cooperative(code) WHERE @being(cooperative)
  WITH * WHERE @cooperative_holds(cooperative)
  OPTIONAL MATCH (member:@label {@key: $p.member})
  WITH *, CASE WHEN member IS NULL OR @gone(member) THEN false ELSE @scope(member) END AS known
  RETURN [known, known AND @canvassing(member)]
} AS rows
