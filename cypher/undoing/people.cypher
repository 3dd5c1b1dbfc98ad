// Those whom a change touched.
// cardinality: many
// access: read
// scope: open: of a change that was read within the scope
// param: id str  of the change
// returns: person str
RETURN COLLECT {
  MATCH (:Change {id: $p.id})-[:TOUCHED]->(person:Person) RETURN person.id ORDER BY person.id
} AS rows
