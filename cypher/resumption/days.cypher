// By kind of firm, on which days of a time how many more are in being (TOTAL) and in each state, or fewer: on its first day as many as there
// are. States are of the days that they are said to be of, as put right since. A firm is in being on the days at whose end it is; where
// `then` is asked for, on all of them if it is in being at the instant.
// cardinality: many
// access: read
// scope: guidance reaches
// param: from_ date  the first day
// param: to date  the last day
// param: then bool  whether those in being at the instant of the data count, on every day
// param: town str?  code of the town where they lie, with which those of its villages begin
// param: village str?  code of the village where they lie
// each: start = guidance_everything | guidance_reaches
// include: instant, holds, local_day
// row: ResumptionStep
// returns: kind EnterpriseKind
// returns: on date
// returns: what str
// returns: more int
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  @start()
  WITH at, enterprise, life WHERE ($p.village IS NULL OR spot.code = $p.village) AND ($p.town IS NULL OR spot.code STARTS WITH $p.town) AND (NOT $p.then OR @holds(life))
  WITH enterprise, CASE WHEN $p.then THEN $p.from_ ELSE @local_day(life.since) END AS first,
    CASE WHEN $p.then THEN date('9999-12-31') ELSE @local_day(life.until) END AS last
  WHERE first <= $p.to AND last > $p.from_
  WITH enterprise.kind AS kind, CASE WHEN first < $p.from_ THEN $p.from_ ELSE first END AS first, last,
    [['TOTAL', $p.from_, last]] + COLLECT {
      MATCH (fact:StandingFact {enterprise: enterprise.code}) WHERE fact.at IS NOT NULL AND fact.on < fact.to
      RETURN [fact.state, fact.on, fact.to]
    } AS runs
  UNWIND runs AS run
  WITH kind, run[0] AS what, CASE WHEN run[1] > first THEN run[1] ELSE first END AS begins, CASE WHEN run[2] < last THEN run[2] ELSE last END AS ends
  WHERE begins < ends
  UNWIND [[begins, 1], [ends, -1]] AS step
  WITH kind, what, step[0] AS on, sum(step[1]) AS more WHERE on <= $p.to AND more <> 0
  RETURN [kind, on, what, more] ORDER BY kind, on, what
} AS rows
