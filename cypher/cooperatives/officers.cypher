// The officers of each cooperative itself, by post, then by id.
// cardinality: batch cooperative
// access: read
// scope: structure
// param: keys list[str]  of each cooperative
// include: holds, person, given
// row: CooperativeOfficer
// returns: person Person
// returns: position CooperativePosition
// returns: since datetime
// returns: until datetime?
@given
UNWIND $p.keys AS key
MATCH (cooperative:Cooperative {code: key})
RETURN collect([key, COLLECT {
  MATCH (cooperative)<-[office:OFFICER_OF]-(officer:Person) WHERE @holds(office)
  RETURN [@person(officer), office.position, toString(office.since), toString(office.until)]
  ORDER BY {CHAIRPERSON: 0, DIRECTOR: 1, EXECUTIVE_SUPERVISOR: 2, SUPERVISOR: 3, MANAGER: 4, FINANCE: 5}[office.position], officer.id
}]) AS rows
