// The year of birth of a member that is a person, and the kinds of one that is an enterprise, and an organization.
%.birthYear, CASE WHEN %:Enterprise THEN %.kind END, CASE WHEN %:Organization THEN %.kind END
