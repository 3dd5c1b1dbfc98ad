// Those in a unit, in a role or in any.
CALL (at) {
  MATCH (:Unit {code: $unit})<-[commands:COMMANDS]-(person:Person) WHERE @holds(commands) AND coalesce($role, 'COMMANDER') = 'COMMANDER'
  RETURN person
  UNION
  MATCH (:Unit {code: $unit})<-[liaises:LIAISES_FOR]-(person:Person) WHERE @holds(liaises) AND coalesce($role, 'LIAISON') = 'LIAISON'
  RETURN person
  UNION
  MATCH (:Unit {code: $unit})<-[serves:SERVES_IN]-(person:Person) WHERE @holds(serves) AND coalesce($role, serves.role) = serves.role
  RETURN person
  UNION
  MATCH (:Unit {code: $unit})-[covers:COVERS]->(:Household)<-[lives:LIVES_IN]-(person:Person)
  WHERE @holds(covers) AND @holds(lives) AND coalesce($role, 'RESIDENT') = 'RESIDENT'
  RETURN person
}
