// The milestones that each cooperative has reached, oldest first; what was noted of them is told to those who may read the whole case.
// cardinality: batch cooperative
// access: read
// scope: setup holds
// param: keys list[str]  of each cooperative
// include: person, given, setup_holds
// row: Milestone
// returns: stage CooperativeStage
// returns: at datetime
// returns: recorded_at datetime
// returns: by Person?
// returns: note str?
@given
UNWIND $p.keys AS key
MATCH (cooperative:Cooperative {code: key})
RETURN collect([key, COLLECT {
  MATCH (cooperative)-[:REACHED]->(milestone:Milestone) WHERE milestone.at <= at
  RETURN [milestone.stage, toString(milestone.at), toString(milestone.recordedAt),
          COLLECT { MATCH (signer:Person {id: milestone.by}) RETURN @person(signer) }[0],
          CASE WHEN @setup_holds(cooperative) THEN milestone.note END]
  ORDER BY milestone.at, milestone.recordedAt
}]) AS rows
