// The officers of each cooperative itself, by post, then by id: to hold a post tells of most that they joined, so it is told to those alone
// who are of the set-up, of the members or of the officers.
// cardinality: batch cooperative
// access: read
// scope: charter holds
// param: keys list[str]  of each cooperative
// include: holds, person, given, charter_holds
// row: CooperativeOfficer
// returns: person Person
// returns: position CooperativePosition
// returns: since datetime
// returns: until datetime?
@given
UNWIND $p.keys AS key
MATCH (cooperative:Cooperative {code: key})
RETURN collect([key, COLLECT {
  MATCH (cooperative)<-[office:OFFICER_OF]-(officer:Person) WHERE @holds(office) AND @charter_holds(cooperative)
  RETURN [@person(officer), office.position, toString(office.since), toString(office.until)]
  ORDER BY {CHAIRPERSON: 0, DIRECTOR: 1, EXECUTIVE_SUPERVISOR: 2, SUPERVISOR: 3, MANAGER: 4, FINANCE: 5}[office.position], officer.id
}]) AS rows
