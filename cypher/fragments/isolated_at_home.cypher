// Whether somebody who lives at the instant in the household that something names, or in what that was merged into, is isolated at home:
// was said to be by then, since a time that has come, until none that has passed. Most were merged into none, and are not followed.
EXISTS {
  MATCH (former_home:Household {code: %.household})
  CALL (former_home, at) {
    RETURN former_home AS lasting_home
    UNION
    WITH former_home, at WHERE EXISTS { (former_home)-[:SUCCEEDED_BY]->() }
    @joined_homes
    RETURN lasting_home
  }
  MATCH (lasting_home)<-[lives:LIVES_IN]-(resident:Person) WHERE @holds(lives)
  UNWIND [resident] + @formers(resident) AS person
  MATCH (isolation:Isolation {person: person.id})
  WHERE @isolation_kept(isolation) AND isolation.post IS NULL AND isolation.since <= now
    AND NOT (@isolation_ended(isolation) AND isolation.endedAt <= now)
  RETURN isolation }
