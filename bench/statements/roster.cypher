MATCH (head:Head {id: 'head'})
WITH reduce(latest = head.at, plan IN head.pending | CASE WHEN latest < plan <= datetime() THEN plan ELSE latest END) AS at
MATCH (:Unit {code: $code})<-[part:PART_OF]-(unit:Unit) WHERE part.since <= at < part.until
MATCH (unit)<-[commands:COMMANDS]-(commander:Person) WHERE commands.since <= at < commands.until
WITH unit, commander, COUNT { (unit)-[covers:COVERS]->() WHERE covers.since <= at < covers.until } AS covered
ORDER BY unit.code LIMIT 50
RETURN collect([unit.code, unit.name, 'Person:' + commander.id, commander.name, covered]) AS rows
