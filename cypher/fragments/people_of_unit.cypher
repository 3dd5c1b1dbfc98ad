// Those in units, in a role or in any; whether they are there as Party members alone.
UNWIND $p.unit AS code
CALL (at, code) {
  MATCH (:Unit {code: code})<-[commands:COMMANDS]-(person:Person) WHERE @holds(commands) AND coalesce($p.role, 'COMMANDER') = 'COMMANDER'
  RETURN person, 'COMMANDER' AS role
  UNION
  MATCH (:Unit {code: code})<-[liaises:LIAISES_FOR]-(person:Person) WHERE @holds(liaises) AND coalesce($p.role, 'LIAISON') = 'LIAISON'
  RETURN person, 'LIAISON' AS role
  UNION
  MATCH (:Unit {code: code})<-[serves:SERVES_IN]-(person:Person) WHERE @holds(serves) AND coalesce($p.role, serves.role) = serves.role
  RETURN person, serves.role AS role
  UNION
  MATCH (unit:Unit {code: code})-[covers:COVERS]->(home:Household)<-[lives:LIVES_IN]-(person:Person)
  WHERE @holds(covers) AND @holds(lives) AND coalesce($p.role, 'RESIDENT') = 'RESIDENT' AND (@setup_seen(unit) OR home.code IN $p.homes)
  RETURN person, 'RESIDENT' AS role
}
WITH at, instant, person, NULL AS given, collect(DISTINCT role) = ['PARTY_MEMBER'] AS hidden
