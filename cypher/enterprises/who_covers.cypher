// An enterprise of a code, in being at the instant, with the units that cover it: both in one.
// cardinality: optional
// access: read
// scope: enterprise lies
// param: code str  its code
// param: purpose str?  of the units
// include: instant, holds, kinded, person, enterprise_lies, setup_seen
// row: CoveredEnterprise
// returns: code str
// returns: name str
// returns: kind EnterpriseKind
// returns: coverage list[Coverage]
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (firm:Enterprise {code: $p.code})-[in:IN_VILLAGE]->(village:Village) WHERE @holds(in)
  OPTIONAL MATCH (firm)-[lay:IN_VILLAGE]->(spot) WHERE lay.since <= instant
  WITH at, instant, firm, in, village, spot ORDER BY lay.since DESC LIMIT 1
  WITH * WHERE @enterprise_lies(firm)
  OPTIONAL MATCH (village)-[lies:IN_AREA]->(area:Area) WHERE @holds(lies)
  UNWIND [[firm, 0, in.since], [village, 2, in.since], [area, 3, CASE WHEN lies.since > in.since THEN lies.since ELSE in.since END]] AS each
  WITH at, instant, firm, village, each[0] AS via, each[1] AS rank, each[2] AS lain
  OPTIONAL MATCH (via)<-[covers:COVERS]-(unit:Unit) WHERE @holds(covers) AND @setup_seen(unit)
  OPTIONAL MATCH (unit)-[part:PART_OF]->(two:Unit) WHERE rank = 0 AND @holds(part)
  OPTIONAL MATCH (two)-[next:PART_OF]->(one:Unit) WHERE @holds(next)
  WITH at, instant, firm, village, via, rank, unit, two, one,
    CASE WHEN rank > 0 AND lain > covers.since THEN lain ELSE covers.since END AS since, part.since AS since_two, next.since AS since_one
  WITH at, instant, firm, village, via, rank, unit, two, one, since, CASE WHEN since_two > since THEN since_two ELSE since END AS since_two, since_one
  UNWIND [[unit, rank, since], [two, 4, since_two], [one, 4, CASE WHEN since_one > since_two THEN since_one ELSE since_two END]] AS way
  WITH at, instant, firm, village, via, way[0] AS unit, way[1] AS rank, way[2] AS since ORDER BY rank, since, via.code
  WITH at, instant, firm, village, unit, collect([rank, via, since])[0] AS way
  OPTIONAL MATCH (unit)<-[commands:COMMANDS]-(person:Person) WHERE @holds(commands)
  WITH at, instant, firm, village, unit, way, person ORDER BY commands.since, person.id
  WITH at, instant, firm, village, unit, way, collect(person)[0] AS commander
  OPTIONAL MATCH (unit)-[named:DESCRIBED]->(earlier:Description) WHERE unit.describedSince > at AND @holds(named)
  OPTIONAL MATCH (village)-[called:DESCRIBED]->(before:Description) WHERE village.describedSince > at AND @holds(called)
  WITH firm, unit, way, way[1] AS via, CASE WHEN unit.purpose = coalesce($p.purpose, unit.purpose) THEN [
    [unit.code, coalesce(earlier.name, unit.name), unit.level, unit.purpose, CASE WHEN commander IS NOT NULL THEN @person(commander) END],
    ['DIRECT', 'GRID', 'VILLAGE', 'AREA', 'ANCESTOR'][way[0]], CASE way[0]
      WHEN 2 THEN ['Village', [village.code, coalesce(before.name, village.name), coalesce(before.kind, village.kind)]]
      WHEN 3 THEN ['Area', [way[1].code, way[1].name]] ELSE ['Enterprise', @kinded(firm)] END, toString(way[2])] END AS told
  ORDER BY way[0], unit.level DESC, unit.code
  WITH firm, collect(told) AS coverage
  RETURN @kinded(firm) + [coverage]
} AS rows
