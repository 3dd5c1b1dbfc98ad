MATCH (head:Head {id: 'head'})
WITH reduce(latest = head.at, plan IN head.pending | CASE WHEN latest < plan <= datetime() THEN plan ELSE latest END) AS at
MATCH (:Village {code: $code})<-[in:IN_VILLAGE]-(home:Household) WHERE in.since <= at < in.until
WITH at, home ORDER BY home.code LIMIT 100
RETURN collect([home.code, COLLECT {
  MATCH (home)<-[lives:LIVES_IN]-(resident:Person) WHERE lives.since <= at < lives.until
  RETURN [resident.name, resident.birthYear, resident.phone] ORDER BY NOT coalesce(lives.head, false), resident.id
}, COLLECT {
  MATCH (home)<-[covers:COVERS]-(three:Unit {level: 3, purpose: 'EPIDEMIC_CONTROL'})<-[commands:COMMANDS]-(commander:Person)
  WHERE covers.since <= at < covers.until AND commands.since <= at < commands.until
  RETURN commander.name LIMIT 1
}]) AS rows
