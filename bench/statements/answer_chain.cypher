MATCH (head:Head {id: 'head'})
WITH reduce(latest = head.at, plan IN head.pending | CASE WHEN latest < plan <= datetime() THEN plan ELSE latest END) AS at
MATCH (:Household {code: $code})<-[covers:COVERS]-(three:Unit {level: 3, purpose: 'EPIDEMIC_CONTROL'})
WHERE covers.since <= at < covers.until
MATCH (three)-[in_two:PART_OF]->(two:Unit)-[in_one:PART_OF]->(one:Unit)
WHERE in_two.since <= at < in_two.until AND in_one.since <= at < in_one.until
UNWIND [three, two, one] AS unit
MATCH (unit)<-[commands:COMMANDS]-(commander:Person) WHERE commands.since <= at < commands.until
RETURN collect([unit.level, unit.code, unit.name, 'Person:' + commander.id, commander.name, commander.phone, COLLECT {
  MATCH (unit)<-[liaises:LIAISES_FOR]-(liaison:Person) WHERE liaises.since <= at < liaises.until
  RETURN ['Person:' + liaison.id, liaison.name] ORDER BY liaison.id
}]) AS rows
