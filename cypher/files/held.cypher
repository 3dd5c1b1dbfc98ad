// The rows of one table of files that things of these keys have.
// cardinality: batch key optional
// access: read
// scope: open: of what a file names, once it is known to lie in a town that whoever sent it organises
// param: keys list[str]  of one label
// each: label, key, table = Town, code, town_rows | Area, code, area_rows | Village, code, village_rows | Grid, code, grid_rows | Grid, code, grid_worker_rows | Unit, code, unit_rows | Unit, code, coverage_rows | Unit, code, place_rows | Organization, code, body_rows | Organization, code, seat_rows | Organization, code, office_rows | Enterprise, code, firm_rows | Cooperative, code, cooperative_rows | Cooperative, code, grower_rows
// include: given
// row: TableRows
// returns: key str
// returns: rows list[list[str?]]
@given
UNWIND $p.keys AS key
RETURN collect([key, COLLECT { MATCH (thing:@label {@key: key}) RETURN [key, @table(thing)] }]) AS rows
