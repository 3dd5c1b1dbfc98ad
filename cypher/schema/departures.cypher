// Who has departed is so by a tenure; earlier versions kept the last departure among a person's own properties.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
// scan: every person is looked at, once
MATCH (person:Person) WHERE person['departedAt'] IS NOT NULL
WITH person, person['departedAt'] AS departed, COLLECT {
  MATCH (person)<-[:TOUCHED]-(change:Change {kind: 'DEPART_PERSON'}) WHERE change.effectiveAt = person['departedAt']
  RETURN change.id ORDER BY change.seq DESC LIMIT 1
}[0] AS change
MERGE (person)-[leave:DEPARTED {since: departed, openedBy: coalesce(change, '')}]->(person)
ON CREATE SET leave.until = datetime('9999-12-31T00:00:00Z'), leave.departure = person['departure']
REMOVE person['departedAt'], person['departure']
