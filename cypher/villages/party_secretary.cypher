// The Party secretary of each village, by the post in its Party branch.
// cardinality: batch village optional
// access: read
// scope: structure
// param: keys list[str]  of each village
// include: holds, person, given
// returns: secretary Person
@given
UNWIND $p.keys AS key
MATCH (village:Village {code: key})
RETURN collect([key, COLLECT {
  MATCH (village)<-[seat:SEATED_IN]-(:Organization {kind: 'PARTY_BRANCH'})<-[office:HOLDS {position: 'PARTY_SECRETARY'}]-(secretary:Person)
  WHERE @holds(seat) AND @holds(office)
  RETURN @person(secretary) ORDER BY office.since, secretary.id LIMIT 1
}]) AS rows
