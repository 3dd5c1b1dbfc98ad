// What is told of the duties of each cooperative, to those who may read all of it: what was resolved since it is registered, and from when
// until when each member is one.
// cardinality: batch cooperative optional
// access: read
// scope: setup holds
// param: keys list[str]  of each cooperative
// include: given, setup_holds, stage
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
  RETURN [@stage(cooperative), COLLECT {
      MATCH (cooperative)-[:REACHED]->(milestone:Milestone {stage: 'REGISTERED'}) WHERE milestone.at <= at RETURN toString(milestone.at)
    }[0], COLLECT {
      MATCH (cooperative)-[:RESOLVED]->(resolution:Resolution) WHERE resolution.at <= at
      RETURN [resolution.kind, toString(resolution.on), coalesce(resolution.rules, []), resolution.member] ORDER BY resolution.at, resolution.recordedAt
    }, COLLECT {
      MATCH (cooperative)<-[joined:MEMBER_OF]-() WHERE joined.since <= at
      RETURN [joined.kind, toString(joined.since), toString(joined.until)] ORDER BY joined.since, joined.until
    }]
}]) AS rows
