// Counts, which count nobody by name, are open to everybody once they are told.
(%.at <= said)
