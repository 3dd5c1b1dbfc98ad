// Nodes by their keys, each at the nearest instant of its life.
// cardinality: batch key optional
// access: read
// param: keys list[str]  codes, or ids
// param: at datetime?  the instant of the data
// each: label, property, columns = Town, code, place | Area, code, place | Unit, code, unit | Organization, code, kinded | Village, code, village | Grid, code, place | Household, code, household | Enterprise, code, kinded | Person, id, person | Change, id, change
// include: instant, nearest
// row: Placed
// returns: node AnyNode
// returns: at datetime
@instant
WITH at AS asked
RETURN toString(asked) AS at, COLLECT {
  UNWIND $keys AS key
  RETURN [key, COLLECT {
    MATCH (node:@label {@property: key})
    WITH node, @nearest(node) AS at
    RETURN [['@label', @columns(node)], toString(at)]
  }]
} AS rows
