// The columns of a change.
[%.id, %.seq, toString(%.at), toString(%.effectiveAt), %.kind, %.reason, COUNT { (%)-[:TOUCHED]->() }]
