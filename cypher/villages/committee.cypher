// Who holds a post in each village's committee, head first, then by id.
// cardinality: batch village
// access: read
// scope: structure
// param: keys list[str]  of each village
// include: holds, person, given
// returns: member Person
@given
UNWIND $p.keys AS key
MATCH (village:Village {code: key})
RETURN collect([key, COLLECT {
  MATCH (village)<-[seat:SEATED_IN]-(:Organization {kind: 'VILLAGE_COMMITTEE'})<-[office:HOLDS]-(member:Person)
  WHERE @holds(seat) AND @holds(office)
  WITH member, min(CASE office.position WHEN 'HEAD' THEN 0 WHEN 'DEPUTY_HEAD' THEN 1 ELSE 2 END) AS rank
  RETURN @person(member) ORDER BY rank, member.id
}]) AS rows
