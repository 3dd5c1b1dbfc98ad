// Who can join a cooperative, with the label in front: a person, an enterprise or an organization.
CASE WHEN %:Person THEN ['Person', @person(%)] ELSE [labels(%)[0], @kinded(%)] END
