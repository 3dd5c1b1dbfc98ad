// A charter that has been drafted at the instant.
%.at <= at
