// How many people are affected: those named, and whoever lives in these households at an instant.
// cardinality: one
// access: read
// scope: open: of things that were looked up within the scope
// param: people list[str]  ids
// param: households list[str]  codes
// include: holds, given
// returns: count int
@given
RETURN COLLECT {
  CALL (at) {
    UNWIND $p.people AS id RETURN id
    UNION
    UNWIND $p.households AS code
    MATCH (:Household {code: code})<-[lives:LIVES_IN]-(person:Person) WHERE @holds(lives) RETURN person.id AS id
  }
  RETURN count(id)
} AS rows
