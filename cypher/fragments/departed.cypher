// Whether a person has departed at the instant.
%.departedAt <= at
