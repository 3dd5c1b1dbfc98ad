// Enterprises that pass the filter, in code order.
// cardinality: many
// access: read
// scope: enterprise reaches
// param: kind str?  their kind
// param: village list[str]?  codes of the villages where they lie
// param: uncovered str?  purpose of which no level-3 unit covers them
// param: resumed bool?  whether they work again
// param: guided bool?  whether the viewer may note visits, plans and states of them
// param: text str?  part of their name as the index has it, or the beginning of their code
// param: after str  what a page stands after
// param: before str  what a page stands before
// param: limit int  rows of a page
// each: page = forward | backward | counted
// each: start = enterprise_everything | enterprise_reaches | enterprises_of_village
// each: row = @kinded(enterprise)
// each: order = enterprise.code
// include: instant, moment, holds, current, setup_seen, holding, guides, organised
// returns: enterprise Enterprise
@instant
@moment
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  @start()
  WITH enterprise WHERE $p.after < enterprise.code < $p.before
    AND enterprise.kind = coalesce($p.kind, enterprise.kind)
    AND ($p.uncovered IS NULL OR NOT EXISTS {
      MATCH (enterprise)<-[covers:COVERS]-(unit:Unit {purpose: $p.uncovered, level: 3}) WHERE @holds(covers) AND @setup_seen(unit) })
    AND ($p.resumed IS NULL OR $p.resumed = EXISTS {
      MATCH (fact:StandingFact {enterprise: enterprise.code}) WHERE @holding(fact) AND fact.state = 'RESUMED' })
    AND ($p.guided IS NULL OR $p.guided = @guides(enterprise))
    AND ($p.text IS NULL OR enterprise.code STARTS WITH toUpper(replace($p.text, ' ', '')) OR enterprise.folded CONTAINS $p.text)
  @page()
} AS rows
