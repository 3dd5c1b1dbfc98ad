// Households that pass the filter, in the order of their codes or addresses.
// cardinality: many
// access: read
// scope: household reaches
// param: village list[str]?  codes of the villages where they lie
// param: grid list[str]?  codes of the grids where they lie
// param: unit list[str]?  codes of units that cover them
// param: answered_by str?  id of a person who answers for them, at whichever level
// param: purpose str?  for which that person answers
// param: uncovered str?  purpose of which no level-3 unit covers them
// param: empty bool?  whether nobody lives there
// param: text str?  part of their address as the index has it, or the beginning of their code
// param: after str  what a page stands after
// param: before str  what a page stands before
// param: limit int  rows of a page
// param: order str  what places begin with that are not codes
// param: down bool  whether an order goes down
// each: page, within = forward, within_codes | backward, within_codes | ordered, anywhere | counted, within_codes
// each: place = @by_address(household)
// each: start = household_everything | household_reaches | households_of_village | households_of_grid | households_of_unit | households_of_person
// each: row = @household(household)
// each: order = household.code
// include: instant, holds, answering, setup_seen, called
// returns: household Household
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  @start()
  WITH household WHERE @within(household)
    AND ($p.village IS NULL OR EXISTS { MATCH (household)-[in:IN_VILLAGE]->(village:Village) WHERE village.code IN $p.village AND @holds(in) })
    AND ($p.grid IS NULL OR EXISTS { MATCH (household)-[lies:IN_GRID]->(grid:Grid) WHERE grid.code IN $p.grid AND @holds(lies) })
    AND ($p.empty IS NULL OR $p.empty <> EXISTS { MATCH (household)<-[lives:LIVES_IN]-(:Person) WHERE @holds(lives) })
    AND ($p.unit IS NULL OR EXISTS {
      MATCH (household)<-[covers:COVERS]-(unit:Unit)
      WHERE unit.code IN $p.unit AND @holds(covers) AND (@setup_seen(unit) OR household.code IN $p.homes) })
    AND ($p.uncovered IS NULL OR NOT EXISTS {
      MATCH (household)<-[covers:COVERS]-(unit:Unit {purpose: $p.uncovered, level: 3})
      WHERE @holds(covers) AND (@setup_seen(unit) OR household.code IN $p.homes) })
    AND @answering(household)
    AND ($p.text IS NULL OR household.code STARTS WITH toUpper(replace($p.text, ' ', '')) OR @called(household)[0] CONTAINS $p.text)
  @page()
} AS rows
