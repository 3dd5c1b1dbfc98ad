// The columns of a unit, named as at the instant.
[%.code, CASE WHEN %.describedSince <= at THEN %.name ELSE coalesce(COLLECT {
  MATCH (%)-[described:DESCRIBED]->(description:Description) WHERE @holds(described) RETURN description.name
}[0], %.name) END, %.level, %.purpose]
