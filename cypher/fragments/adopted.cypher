// A charter that has been adopted at the instant.
%.adoptedAt <= at
