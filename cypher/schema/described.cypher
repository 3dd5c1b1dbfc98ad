// People are called as they are from ever on: until now there was no history of their names.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
// scan: every person is looked at, once
MATCH (person:Person) WHERE person.describedSince IS NULL AND person.erasedAt IS NULL
SET person.describedSince = datetime('1900-01-01T00:00:00Z')
