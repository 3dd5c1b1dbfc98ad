// Since when each person is gone, and why, for whoever may read their name; nothing of who is here at the instant. Whoever is gone
// is read at the last instant before.
// cardinality: batch person optional
// access: read
// scope: person holds
// param: keys list[str]  of each person
// include: given, person_holds
// row: DepartureEntry
// returns: departed_at datetime
// returns: departure Departure
@given
UNWIND $p.keys AS key
RETURN collect([key, COLLECT {
  MATCH (person:Person {id: key})
  WHERE person.departedAt - duration({microseconds: 1}) <= at AND person.departure IS NOT NULL AND @person_holds(person)
  RETURN [toString(person.departedAt), person.departure]
}]) AS rows
