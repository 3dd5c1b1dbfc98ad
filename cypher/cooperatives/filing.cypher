// What each cooperative filed last, when the office accepted it, and what it decided; what was noted of the decision
// is told to those who may read the whole case.
// cardinality: batch cooperative optional
// access: read
// scope: setup holds
// param: keys list[str]  of each cooperative
// include: given, setup_holds
// returns: filing Filing
@given
UNWIND $p.keys AS key
MATCH (cooperative:Cooperative {code: key})
RETURN collect([key, COLLECT {
  MATCH (cooperative)-[:REACHED]->(filed:Milestone {stage: 'FILED'}) WHERE filed.at <= at AND filed.on IS NOT NULL
  WITH cooperative, filed ORDER BY filed.at DESC, filed.recordedAt DESC LIMIT 1
  WITH cooperative, filed, COLLECT {
    MATCH (cooperative)-[:REACHED]->(decided:Milestone) WHERE decided.stage IN ['REGISTERED', 'REJECTED'] AND filed.at <= decided.at <= at
    RETURN decided ORDER BY decided.at DESC, decided.recordedAt DESC LIMIT 1
  }[0] AS decided
  RETURN [toString(filed.on), filed.documents, CASE WHEN filed.acceptedOn <= at THEN toString(filed.acceptedOn) END, coalesce(filed.prolonged, false),
    toString(decided.on), CASE WHEN decided IS NOT NULL THEN decided.stage = 'REGISTERED' END,
    CASE WHEN @setup_holds(cooperative) THEN decided.note END, decided.creditCode]
}]) AS rows
