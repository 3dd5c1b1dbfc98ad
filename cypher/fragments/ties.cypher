// Every tenure of people, past ones too, and what a household of theirs said of their joining a cooperative, in the order in which they
// began, each with the id and the name of its other end.
COLLECT {
  UNWIND % AS own
  CALL (own) {
    MATCH (own)-[tie]->(end) RETURN tie, end
    UNION
    MATCH (own)-[:LIVES_IN]->(:Household)-[tie:PLEDGES]->(end) WHERE tie.joins = own.id RETURN tie, end
  }
  RETURN [type(tie), labels(end)[0] + ':' + coalesce(end.code, end.id), coalesce(end.name, end.address), tie.head, tie.role,
    tie.position, tie.title, tie.kind, tie.state, tie.contribution, tie.contributionKind,
    tie.valuation, tie.ground, tie.grower, tie.joins, tie.votes, tie.plantedArea, tie.present,
    tie.additionalVotes, tie.departure, tie.gained, toString(tie.since), toString(tie.until), tie.openedBy, tie.closedBy]
  ORDER BY tie.since, type(tie), coalesce(end.code, end.id)
}
