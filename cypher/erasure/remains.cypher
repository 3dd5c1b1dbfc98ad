// A person as an erasure finds or leaves it: the name, since when it is erased, and its tenures, which stay.
// cardinality: optional
// access: read
// scope: open: run by whoever keeps the graph
// param: id str  of the person
// include: instant, ties
// row: ErasureState
// returns: name str
// returns: erased_at datetime?
// returns: ties list[PersonTenure]
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (person:Person {id: $p.id})
  RETURN [person.name, toString(person.erasedAt), @ties(person)]
} AS rows
