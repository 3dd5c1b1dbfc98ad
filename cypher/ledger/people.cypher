// People by their ids, as a deed finds them: whether they have departed at an instant, and whether they live, serve or hold a
// post in a town that whoever asks organises, or have no tenure yet.
// cardinality: batch person optional
// access: read
// scope: open: tells whether each is within the scope
// param: keys list[str]  ids
// include: given, departed, organised_person
// row: Someone
// returns: id str
// returns: name str
// returns: party_member bool?
// returns: departed bool
// returns: organised bool
@given
UNWIND $p.keys AS key
RETURN collect([key, COLLECT {
  MATCH (person:Person {id: key})
  RETURN [person.id, person.name, person.partyMember, @departed(person),
          $p.everything OR @organised_person(person)]
}]) AS rows
