// The columns of a household, with its address as at the instant.
[%.code, CASE WHEN %.describedSince <= at THEN %.address ELSE coalesce(COLLECT {
  MATCH (%)-[described:DESCRIBED]->(description:Description) WHERE @holds(described) RETURN description.address
}[0], %.address) END]
