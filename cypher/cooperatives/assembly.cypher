// The founding assembly of each cooperative, where it was recorded: of one that was loaded at a later stage nothing is known of it. It
// counts members, so it is told to those who may read the whole case.
// cardinality: batch cooperative optional
// access: read
// scope: setup holds
// param: keys list[str]  of each cooperative
// include: person, given, setup_holds
// returns: assembly Assembly
@given
UNWIND $p.keys AS key
MATCH (cooperative:Cooperative {code: key})
RETURN collect([key, COLLECT {
  MATCH (cooperative)-[:REACHED]->(assembled:Milestone {stage: 'ASSEMBLED'}) WHERE assembled.at <= at AND assembled.on IS NOT NULL
    AND @setup_holds(cooperative)
  WITH cooperative, assembled, COLLECT {
    MATCH (cooperative)<-[founded:MEMBER_OF {ground: 'FOUNDER'}]-() WHERE founded.since = assembled.at RETURN founded
  } AS founders ORDER BY assembled.at DESC, assembled.recordedAt DESC LIMIT 1
  RETURN [toString(assembled.on), size(founders), size([each IN founders WHERE each.present]), assembled.charterVotes,
    reduce(votes = 0, each IN founders | votes + each.additionalVotes),
    reduce(votes = 0, each IN [each IN founders WHERE each.present] | votes + each.additionalVotes + 1),
    assembled.termYears, COLLECT { MATCH (agent:Person {id: assembled.agent}) RETURN @person(agent) }[0],
    COLLECT { MATCH (liaison:Person {id: assembled.liaison}) RETURN @person(liaison) }[0]]
}]) AS rows
