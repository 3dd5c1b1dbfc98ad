// What is told of the duties of each cooperative, to those who may read all of it: what was resolved since it is registered, and from when
// until when each member is one.
// cardinality: batch cooperative optional
// access: read
// scope: setup holds
// param: keys list[str]  of each cooperative
// include: given, setup_holds, stage, member_id
// row: CaseDuties
// returns: stage CooperativeStage
// returns: registered datetime?
// returns: resolutions list[CaseResolution]
// returns: terms list[CaseTerm]
@given
UNWIND $p.keys AS key
MATCH (cooperative:Cooperative {code: key})
RETURN collect([key, COLLECT {
  WITH cooperative WHERE @setup_holds(cooperative)
  WITH cooperative, COLLECT {
    MATCH (cooperative)-[:REACHED]->(milestone:Milestone {stage: 'REGISTERED'}) WHERE milestone.at <= at RETURN milestone.at
  }[0] AS registered
  RETURN [@stage(cooperative), toString(registered), COLLECT {
      MATCH (cooperative)-[:RESOLVED]->(resolution:Resolution) WHERE resolution.at <= at
      RETURN [resolution.kind, toString(resolution.on), coalesce(resolution.rules, []), resolution.member] ORDER BY resolution.at, resolution.recordedAt
    }, COLLECT {
      MATCH (cooperative)<-[joined:MEMBER_OF]-(member) WHERE joined.since <= at
      RETURN [joined.kind, toString(joined.since), toString(joined.until), coalesce(joined.until > registered, false) AND NOT EXISTS {
        MATCH (cooperative)-[:RESOLVED]->(left:Resolution {member: @member_id(member)}) WHERE left.kind IN ['WITHDRAWAL', 'EXPULSION']
      }, coalesce(joined.contribution, 0) > 0] ORDER BY joined.since, joined.until
    }]
}]) AS rows
