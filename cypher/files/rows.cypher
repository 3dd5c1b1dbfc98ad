// The rows of one table of files, a page of them by the keys of the things that they are of; of things without rows the key alone.
// cardinality: many
// access: read
// scope: open: of everything, for the commands of whoever keeps the graph
// param: after str  the last key of the page before
// param: limit int  things of a page
// each: label, key, table = Town, code, town_rows | Area, code, area_rows | Village, code, village_rows | Grid, code, grid_rows | Grid, code, grid_worker_rows | Household, code, household_rows | Person, id, person_rows | Unit, code, unit_rows | Unit, code, coverage_rows | Unit, code, place_rows | Organization, code, body_rows | Organization, code, seat_rows | Organization, code, office_rows | Enterprise, code, firm_rows | Cooperative, code, cooperative_rows | Cooperative, code, grower_rows
// include: instant
// row: TableRows
// returns: key str
// returns: rows list[list[str?]]
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (thing:@label) WHERE thing.@key > $p.after
  WITH at, thing, thing.@key AS key ORDER BY key LIMIT $p.limit
  RETURN [key, @table(thing)] ORDER BY key
} AS rows
