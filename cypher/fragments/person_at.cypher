// A person's name, telephone number, year of birth, and whether a member of the Party at the instant.
CASE WHEN %.describedSince <= at THEN [%.name, %.phone, %.birthYear, %.partyMember] ELSE coalesce(COLLECT {
  MATCH (%)-[described:DESCRIBED]->(description:Description) WHERE @holds(described)
  RETURN [description.name, %.phone, %.birthYear, description.partyMember] }[0], [%.name, %.phone, %.birthYear, %.partyMember]) END
