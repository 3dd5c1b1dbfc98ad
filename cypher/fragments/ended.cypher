// Whether a node other than a person is not in being at the instant.
NOT @being(%)
