// The founding assembly of each cooperative.
// cardinality: batch cooperative optional
// access: read
// scope: structure
// param: keys list[str]  of each cooperative
// param: at datetime  the instant of the data
// include: holds
// returns: assembly Assembly
WITH $p.at AS at
UNWIND $p.keys AS key
MATCH (cooperative:Cooperative {code: key})
RETURN collect([key, COLLECT {
  MATCH (cooperative)-[:REACHED]->(milestone:Milestone {stage: 'ASSEMBLED'}) WHERE milestone.at <= at
  RETURN [toString(milestone.on),
    COUNT { MATCH (cooperative)<-[founded:FOUNDED]-() WHERE @holds(founded) },
    COUNT { MATCH (cooperative)<-[founded:FOUNDED]-() WHERE @holds(founded) AND founded.present },
    milestone.charterVotes,
    reduce(votes = 0, each IN COLLECT { MATCH (cooperative)<-[founded:FOUNDED]-() WHERE @holds(founded) RETURN founded.additionalVotes } | votes + each),
    reduce(votes = 0, each IN COLLECT { MATCH (cooperative)<-[founded:FOUNDED]-() WHERE @holds(founded) AND founded.present RETURN founded.additionalVotes + 1 } | votes + each)]
  ORDER BY milestone.at DESC LIMIT 1
}]) AS rows
