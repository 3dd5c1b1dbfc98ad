// Those in a unit, in a role or in any.
CALL (at) {
  MATCH (:Unit {code: $p.unit})<-[commands:COMMANDS]-(person:Person) WHERE @holds(commands) AND coalesce($p.role, 'COMMANDER') = 'COMMANDER'
  RETURN person
  UNION
  MATCH (:Unit {code: $p.unit})<-[liaises:LIAISES_FOR]-(person:Person) WHERE @holds(liaises) AND coalesce($p.role, 'LIAISON') = 'LIAISON'
  RETURN person
  UNION
  MATCH (:Unit {code: $p.unit})<-[serves:SERVES_IN]-(person:Person) WHERE @holds(serves) AND coalesce($p.role, serves.role) = serves.role
  RETURN person
  UNION
  MATCH (:Unit {code: $p.unit})-[covers:COVERS]->(:Household)<-[lives:LIVES_IN]-(person:Person)
  WHERE @holds(covers) AND @holds(lives) AND coalesce($p.role, 'RESIDENT') = 'RESIDENT'
  RETURN person
}
WITH *, NULL AS given
