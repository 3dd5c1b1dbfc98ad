// Each person's places in units at the instant, by the unit's code, then by role.
// cardinality: batch person
// access: read
// scope: person holds
// param: keys list[str]  of each person
// include: holds, unit, given, person_holds
// row: Appointment
// returns: role UnitRole
// returns: unit Unit
// returns: since datetime
// returns: until datetime?
@given
UNWIND $p.keys AS key
MATCH (person:Person {id: key})
RETURN collect([key, COLLECT {
  MATCH (person)-[place:COMMANDS|LIAISES_FOR|SERVES_IN]->(unit:Unit) WHERE @holds(place) AND @person_holds(person)
  WITH unit, place, CASE type(place) WHEN 'COMMANDS' THEN 'COMMANDER' WHEN 'LIAISES_FOR' THEN 'LIAISON' ELSE place.role END AS role
  RETURN [role, @unit(unit), toString(place.since), toString(place.until)] ORDER BY unit.code, role
}]) AS rows
