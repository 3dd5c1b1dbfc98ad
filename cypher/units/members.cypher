// People of each unit with their role, commander first, then by role and id; residents are those of the households it covers.
// That somebody is there as a Party member is told where it is seen that they are one.
// cardinality: batch unit
// access: read
// scope: sight holds
// param: keys list[str]  of each unit
// param: role str?  of the members
// param: after str  what a page stands after
// param: before str  what a page stands before
// param: limit int  rows of a page
// each: page = forward | backward | counted
// each: row = member
// each: order = place
// include: holds, sight, sight_holds, masked, given, setup_seen
// row: UnitMember
// returns: node Person
// returns: role UnitRole
// returns: since datetime
// returns: place str
@given
WITH *, {COMMANDER: '0', LIAISON: '1', GRID_WORKER: '2', DOCTOR: '3', COMMITTEE_MEMBER: '4', PARTY_MEMBER: '5',
     INSTRUCTOR: '6', RESIDENT: '7'} AS ranks
UNWIND $p.keys AS key
MATCH (unit:Unit {code: key})
RETURN collect([key, COLLECT {
  CALL (unit, at) {
    MATCH (unit)<-[commands:COMMANDS]-(person:Person) WHERE @holds(commands)
    RETURN person, 'COMMANDER' AS role, commands.since AS since
    UNION ALL
    MATCH (unit)<-[liaises:LIAISES_FOR]-(person:Person) WHERE @holds(liaises)
    RETURN person, 'LIAISON' AS role, liaises.since AS since
    UNION ALL
    MATCH (unit)<-[serves:SERVES_IN]-(person:Person) WHERE @holds(serves)
    RETURN person, serves.role AS role, serves.since AS since
    UNION ALL
    MATCH (unit)-[covers:COVERS]->(home:Household)<-[lives:LIVES_IN]-(person:Person)
    WHERE @holds(covers) AND @holds(lives) AND (@setup_seen(unit) OR home.code IN $p.homes)
    RETURN person, 'RESIDENT' AS role, CASE WHEN covers.since > lives.since THEN covers.since ELSE lives.since END AS since
  }
  WITH person, role, since WHERE role = coalesce($p.role, role)
  WITH person, role, since, ranks[role] + person.id AS place WHERE $p.after < place < $p.before
  WITH person, role, since, place, @sight(person) AS sight
  WHERE (role <> 'RESIDENT' OR @sight_holds) AND (role <> 'PARTY_MEMBER' OR sight > 3)
  WITH [@masked(person), role, toString(since), place] AS member, place
  @page()
}]) AS rows
