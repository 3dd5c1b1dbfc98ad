// Nodes by their keys, each at the nearest instant of its life.
// cardinality: batch key optional
// access: read
// scope: household holds, enterprise holds, person holds, change holds, disclosure holds
// param: keys list[str]  codes, or ids
// each: label, property, columns, open = Town, code, place, always | Area, code, place, always | Unit, code, unit, always | Organization, code, kinded, always | Village, code, village, always | Grid, code, place, always | Household, code, household, household_holds | Enterprise, code, kinded, enterprise_holds | Person, id, person, person_holds | Change, id, change, change_holds | Disclosure, id, disclosure, disclosure_holds
// include: instant, nearest, viewer, asked
// row: Placed
// returns: node AnyNode
// returns: at datetime
@instant
@viewer
@asked
RETURN toString(instant) AS instant, COLLECT {
  UNWIND $keys AS key
  RETURN [key, COLLECT {
    MATCH (node:@label {@property: key})
    WITH node, @nearest(node) AS at WHERE at IS NOT NULL AND @open(node)
    RETURN [['@label', @columns(node)], toString(at)]
  }]
} AS rows
