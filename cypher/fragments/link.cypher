// A unit as a level of an answer chain: its columns, commander, liaison officers and doctors; null where there is none.
CASE WHEN % IS NULL THEN NULL ELSE [@unit(%), @commander(%),
  COLLECT { MATCH (%)<-[liaises:LIAISES_FOR]-(liaison:Person) WHERE @holds(liaises)
            RETURN @person(liaison) ORDER BY liaison.id },
  COLLECT { MATCH (%)<-[serves:SERVES_IN {role: 'DOCTOR'}]-(doctor:Person) WHERE @holds(serves)
            RETURN @person(doctor) ORDER BY doctor.id }] END
