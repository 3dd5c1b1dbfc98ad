// People by their ids, as a deed finds them: whether they have departed at an instant, and whether they live, serve or hold a
// post in a town that whoever asks organises, or have no tenure yet; and what of their own is not versioned.
// cardinality: batch person optional
// access: read
// scope: open: tells whether each is within the scope
// param: keys list[str]  ids
// include: given, holds, departed, organised_person, person_at
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
@given
UNWIND $p.keys AS key
RETURN collect([key, COLLECT {
  MATCH (person:Person {id: key})
  WITH person, @person_at(person) AS called
  RETURN [person.id, called[0], called[3], @departed(person),
          $p.everything OR @organised_person(person), person.birthYear, person.phone, person.publicServant, person.erasedAt IS NOT NULL]
}]) AS rows
