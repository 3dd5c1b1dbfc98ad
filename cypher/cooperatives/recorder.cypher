// Of a cooperative within the viewer's scope: whether the viewer may record what a member says to joining, and whether there is such a
// member within its scope.
// cardinality: optional
// access: read
// scope: cooperative holds, thing holds, person holds
// param: code str  of the cooperative
// param: member str  key of the member
// each: label, key = Household, code | Person, id | Enterprise, code | Organization, code
// include: given, viewer, being, cooperative_holds, canvassing, concerns
// row: Recorder
// returns: known bool
// returns: permitted bool
@given
@viewer
RETURN COLLECT {
  MATCH (cooperative:Cooperative {code: $code}) WHERE @being(cooperative) AND @cooperative_holds(cooperative)
  OPTIONAL MATCH (member:@label {@key: $member}) WHERE (@being(member) OR coalesce(member.departedAt > at, member:Person)) AND @concerns(member)
  RETURN [member IS NOT NULL, member IS NOT NULL AND @canvassing(member)]
} AS rows
