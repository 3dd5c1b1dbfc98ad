// Since when each person is no resident, and why, the latest that is known: of whoever is at the instant, or from the next one on,
// as who has departed is read at the last one before that.
// cardinality: batch person optional
// access: read
// scope: person holds
// param: keys list[str]  of each person
// include: given, person_holds
// row: Absence
// returns: since datetime
// returns: departure Departure?
@given
UNWIND $p.keys AS key
RETURN collect([key, COLLECT {
  MATCH (person:Person {id: key})-[leave:DEPARTED]->() USING INDEX SEEK person:Person(id)
  WHERE leave.since <= at + duration({microseconds: 1}) < leave.until AND @person_holds(person)
  WITH person, instant, leave, COLLECT {
    MATCH (person)-[each:DEPARTED]->() WHERE leave.since < each.since <= instant RETURN each ORDER BY each.since
  } AS later
  RETURN [toString(leave.since),
          reduce(last = leave, each IN later | CASE each.since WHEN last.until THEN each ELSE last END).departure]
}]) AS rows
