// Each person's posts in organizations at the instant, by the organization's code, then by position.
// cardinality: batch person
// access: read
// scope: person holds
// param: keys list[str]  of each person
// include: holds, kinded, given, person_holds
// row: Office
// returns: organization Organization
// returns: position Position
// returns: title str?
// returns: since datetime
// returns: until datetime?
@given
UNWIND $p.keys AS key
RETURN collect([key, COLLECT {
  MATCH (person:Person {id: key})-[office:HOLDS]->(organization) USING INDEX SEEK person:Person(id)
  WHERE @holds(office) AND @person_holds(person)
  RETURN [@kinded(organization), office.position, office.title, toString(office.since), toString(office.until)]
  ORDER BY organization.code, office.position
}]) AS rows
