// What each person was called until the instant and is not called at it, each name once, and until when; the latest first.
// cardinality: batch person
// access: read
// scope: person holds
// param: keys list[str]  of each person
// include: given, holds, person_at, person_holds
// row: EarlierName
// returns: name str
// returns: until datetime
@given
UNWIND $p.keys AS key
RETURN collect([key, COLLECT {
  MATCH (person:Person {id: key})-[was:DESCRIBED]->(earlier:Description) USING INDEX SEEK person:Person(id)
  WHERE was.since < was.until <= at AND @person_holds(person)
  WITH *, @person_at(person)[0] AS name WHERE earlier.name <> name
  WITH earlier.name AS name, max(was.until) AS until
  RETURN [name, toString(until)] ORDER BY until DESC
}]) AS rows
