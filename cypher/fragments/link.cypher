// A unit as a level of an answer chain, whose people are seen at least as far as is `given`: its columns, commander, liaison officers and
// doctors; null where there is none.
CASE WHEN % IS NULL THEN NULL ELSE COLLECT {
  WITH CASE WHEN $p.sees_leaders[%.code] > given THEN $p.sees_leaders[%.code] ELSE given END AS sight RETURN [@unit(%),
  COLLECT { MATCH (%)<-[commands:COMMANDS]-(commander:Person) WHERE @holds(commands)
            RETURN @masked(commander) ORDER BY commands.since, commander.id LIMIT 1 }[0],
  COLLECT { MATCH (%)<-[liaises:LIAISES_FOR]-(liaison:Person) WHERE @holds(liaises)
            RETURN @masked(liaison) ORDER BY liaison.id },
  COLLECT { MATCH (%)<-[serves:SERVES_IN {role: 'DOCTOR'}]-(doctor:Person) WHERE @holds(serves)
            RETURN @masked(doctor) ORDER BY doctor.id }] }[0] END
