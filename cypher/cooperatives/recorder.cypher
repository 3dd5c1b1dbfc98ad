// Of a cooperative within the viewer's scope: whether there is somebody of a key within its scope, whether the viewer may
// record what they say to joining since it canvasses them, and since it is, or lives in, what was asked.
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
// returns: own bool
@given
RETURN COLLECT {
  MATCH (cooperative:Cooperative {code: $p.code}) USING INDEX SEEK cooperative:Cooperative(code) WHERE @being(cooperative)
  WITH * WHERE @cooperative_holds(cooperative)
  OPTIONAL MATCH (member:@label {@key: $p.member})
  WITH *, CASE WHEN member IS NULL OR @gone(member) THEN false ELSE @scope(member) END AS known
  RETURN [known, known AND @canvassing(member), known AND (coalesce(member.code IN $p.homes, false) OR coalesce(member.id = $p.viewer, false))]
} AS rows
