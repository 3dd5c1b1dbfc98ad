// Households that pass the filter, in code order.
// cardinality: many
// access: read
// scope: household reaches
// param: village str?  code of their village
// param: grid str?  code of a grid where they lie
// param: unit str?  code of a unit that covers them
// param: answered_by str?  id of a person who answers for them, at whichever level
// param: purpose str?  for which that person answers
// param: uncovered str?  purpose of which no level-3 unit covers them
// param: empty bool?  whether nobody lives there
// param: text str?  part of their address as the index has it, or the beginning of their code
// param: after str  what a page stands after
// param: before str  what a page stands before
// param: limit int  rows of a page
// each: page = forward | backward | counted
// each: start = household_everything | household_reaches | households_of_village | households_of_grid | households_of_unit | households_of_person
// each: row = @household(household)
// each: order = household.code
// include: instant, holds, answering, setup_seen, called_at
// returns: household Household
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  @start()
  WITH household WHERE $p.after < household.code < $p.before
    AND ($p.village IS NULL OR EXISTS { MATCH (household)-[in:IN_VILLAGE]->(:Village {code: $p.village}) WHERE @holds(in) })
    AND ($p.grid IS NULL OR EXISTS { MATCH (household)-[lies:IN_GRID]->(:Grid {code: $p.grid}) WHERE @holds(lies) })
    AND ($p.empty IS NULL OR $p.empty <> EXISTS { MATCH (household)<-[lives:LIVES_IN]-(:Person) WHERE @holds(lives) })
    AND ($p.unit IS NULL OR EXISTS {
      MATCH (household)<-[covers:COVERS]-(unit:Unit {code: $p.unit})
      WHERE @holds(covers) AND (@setup_seen(unit) OR household.code IN $p.homes) })
    AND ($p.uncovered IS NULL OR NOT EXISTS {
      MATCH (household)<-[covers:COVERS]-(unit:Unit {purpose: $p.uncovered, level: 3})
      WHERE @holds(covers) AND (@setup_seen(unit) OR household.code IN $p.homes) })
    AND @answering(household)
    AND ($p.text IS NULL OR household.code STARTS WITH toUpper(replace($p.text, ' ', '')) OR @called_at(household)[0][0] CONTAINS $p.text)
  @page()
} AS rows
