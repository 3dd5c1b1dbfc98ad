// A person departs.
// cardinality: write
// access: write
// scope: open: of a test
// param: id str  of the person
// param: at datetime  when
MATCH (person:Person {id: $p.id})
SET person.departedAt = $p.at
