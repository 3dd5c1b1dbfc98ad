// Each person's places in units at the instant, by the unit's code, then by role; that of a Party member where it is seen that
// they are one, which is disclosed.
// cardinality: batch person
// access: read
// scope: sight holds
// param: keys list[str]  of each person
// include: holds, unit, given, sight, sight_holds
// row: Appointment
// returns: role UnitRole
// returns: unit Unit
// returns: since datetime
// returns: until datetime?
// returns: key str
// returns: disclosed bool
@given
UNWIND $p.keys AS key
MATCH (person:Person {id: key})
RETURN collect([key, COLLECT {
  MATCH (person)-[place:COMMANDS|LIAISES_FOR|SERVES_IN]->(unit:Unit) WHERE @holds(place)
  WITH unit, place, @sight(person) AS sight,
    CASE type(place) WHEN 'COMMANDS' THEN 'COMMANDER' WHEN 'LIAISES_FOR' THEN 'LIAISON' ELSE place.role END AS role
  WHERE @sight_holds AND (role <> 'PARTY_MEMBER' OR sight > 3)
  RETURN [role, @unit(unit), toString(place.since), toString(place.until), key, role = 'PARTY_MEMBER' AND key <> $p.viewer]
  ORDER BY unit.code, role
}]) AS rows
