// The columns of a change.
[%.id, %.seq, %.at, %.effectiveAt, %.kind, %.reason, COUNT { (%)-[:TOUCHED]->() }]
