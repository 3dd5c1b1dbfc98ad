// People by their ids, as a deed finds them: whether they have departed at an instant, and whether they live, serve or hold a
// post in a town that whoever asks organises, or have no tenure yet; what of their own is not versioned; and whether their entry is kept
// by whoever asks: by organisers of the town where they live, or lived last; of who never lived anywhere, where they serve.
// cardinality: batch person optional
// access: read
// scope: open: tells whether each is within the scope
// param: keys list[str]  ids
// include: given, holds, departed, organised, organised_person, person_at
// row: Someone
// returns: id str
// returns: name str
// returns: party_member bool?
// returns: departed bool
// returns: organised bool
// returns: birth_year int?
// returns: phone str?
// returns: public_servant bool?
// returns: erased bool
// returns: kept bool
@given
UNWIND $p.keys AS key
RETURN collect([key, COLLECT {
  MATCH (person:Person {id: key})
  WITH person, @person_at(person) AS called
  RETURN [person.id, called[0], called[3], @departed(person),
          $p.everything OR @organised_person(person), person.birthYear, person.phone, person.publicServant, person.erasedAt IS NOT NULL,
          $p.everything OR coalesce(COLLECT {
            MATCH (person)-[dwells:LIVES_IN]->(dwelling:Household) WHERE dwells.since <= instant
            WITH dwelling ORDER BY dwells.since DESC LIMIT 1 RETURN @organised(dwelling)
          }[0], @organised_person(person))]
}]) AS rows
