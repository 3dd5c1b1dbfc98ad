// A person as an erasure finds or leaves it: the name, since when it is erased, null while anybody who was merged into it is not,
// and its tenures, which stay.
// cardinality: optional
// access: read
// scope: open: run by whoever keeps the graph
// param: id str  of the person
// include: instant, ties, formers
// row: ErasureState
// returns: name str
// returns: erased_at datetime?
// returns: ties list[PersonTenure]
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (person:Person {id: $p.id})
  RETURN [person.name, CASE WHEN all(former IN @formers(person) WHERE former.erasedAt IS NOT NULL) THEN toString(person.erasedAt) END,
    @ties([person])]
} AS rows
