// The columns of a person, as far as the viewer sees them.
CASE WHEN everything THEN [%.id, %.name, %.phone, %.birthYear, %.partyMember, %.id <> $p.viewer]
ELSE COLLECT { WITH @sight(%) AS sight RETURN @masked(%) }[0] END
