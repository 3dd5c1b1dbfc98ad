// A unit as a level of an answer chain, of whose people so much is `given`: its columns, commander, liaison officers and
// doctors; null where there is none.
CASE WHEN % IS NULL THEN NULL ELSE [@unit(%),
  COLLECT { MATCH (%)<-[commands:COMMANDS]-(commander:Person) WHERE @holds(commands)
            WITH commands, commander, @answering_sight(commands) AS sight
            RETURN @masked(commander) ORDER BY commands.since, commander.id LIMIT 1 }[0],
  COLLECT { MATCH (%)<-[liaises:LIAISES_FOR]-(liaison:Person) WHERE @holds(liaises)
            WITH liaison, @answering_sight(liaises) AS sight
            RETURN @masked(liaison) ORDER BY liaison.id },
  COLLECT { MATCH (%)<-[serves:SERVES_IN {role: 'DOCTOR'}]-(doctor:Person) WHERE @holds(serves)
            WITH doctor, @answering_sight(serves) AS sight
            RETURN @masked(doctor) ORDER BY doctor.id }] END
