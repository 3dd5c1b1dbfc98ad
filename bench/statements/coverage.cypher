MATCH (head:Head {id: 'head'})
WITH reduce(latest = head.at, plan IN head.pending | CASE WHEN latest < plan <= datetime() THEN plan ELSE latest END) AS at
MATCH (firm:Enterprise {code: $code})-[in:IN_VILLAGE]->(village:Village)-[lies:IN_AREA]->(area:Area)
WHERE in.since <= at < in.until AND lies.since <= at < lies.until
CALL (at, firm, village, area, in, lies) {
  MATCH (firm)<-[covers:COVERS]-(unit:Unit) WHERE covers.since <= at < covers.until
  RETURN unit, 0 AS rank, 'DIRECT' AS reason, firm.code AS via, covers.since AS since
  UNION ALL
  MATCH (village)<-[covers:COVERS]-(unit:Unit) WHERE covers.since <= at < covers.until
  RETURN unit, 1 AS rank, 'VILLAGE' AS reason, village.code AS via,
    CASE WHEN covers.since > in.since THEN covers.since ELSE in.since END AS since
  UNION ALL
  MATCH (area)<-[covers:COVERS]-(unit:Unit) WHERE covers.since <= at < covers.until
  RETURN unit, 2 AS rank, 'AREA' AS reason, area.code AS via,
    reduce(latest = covers.since, each IN [in.since, lies.since] | CASE WHEN each > latest THEN each ELSE latest END) AS since
}
MATCH (unit)<-[commands:COMMANDS]-(commander:Person) WHERE commands.since <= at < commands.until
WITH unit, rank, reason, via, since, commander ORDER BY rank, unit.level DESC, unit.code
RETURN collect([unit.level, unit.purpose, reason, unit.code, commander.name, via, toString(since)]) AS rows
