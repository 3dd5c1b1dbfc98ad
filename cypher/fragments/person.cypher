// The columns of a person, as far as the viewer sees them.
COLLECT { WITH @sight(%) AS sight RETURN @masked(%) }[0]
