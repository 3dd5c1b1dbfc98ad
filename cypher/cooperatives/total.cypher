// What those members of each cooperative bring in who are within the viewer's scope, in fen.
// cardinality: batch cooperative optional
// access: read
// scope: member holds
// param: keys list[str]  of each cooperative
// include: holds, given, member_holds
// returns: fen int
@given
UNWIND $p.keys AS key
MATCH (cooperative:Cooperative {code: key})
RETURN collect([key, COLLECT {
  WITH COLLECT {
    MATCH (cooperative)<-[joined:MEMBER_OF]-(who) WHERE @holds(joined) AND @member_holds(who)
    RETURN toInteger(round(coalesce(joined.contribution, 0) * 100))
  } AS amounts
  RETURN reduce(fen = 0, each IN amounts | fen + each)
}]) AS rows
