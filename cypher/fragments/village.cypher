// The columns of a village, described as at the instant.
[%.code] + CASE WHEN %.describedSince <= at THEN [%.name, %.kind] ELSE coalesce(COLLECT {
  MATCH (%)-[described:DESCRIBED]->(description:Description) WHERE @holds(described)
  RETURN [description.name, description.kind]
}[0], [%.name, %.kind]) END
