// Whether a person is Party secretary of the `village`.
EXISTS {
  MATCH (%)-[office:HOLDS {position: 'PARTY_SECRETARY'}]->(:Organization {kind: 'PARTY_BRANCH'})-[seat:SEATED_IN]->(village)
  WHERE @holds(office) AND @holds(seat)
}
