// Nodes by their keys, each at the nearest instant of its life.
// cardinality: batch key optional
// access: read
// scope: household holds, enterprise holds, cooperative holds, person holds, change holds, disclosure holds, restructuring holds
// param: keys list[str]  codes, or ids
// each: label, property, columns, open, of = Town, code, place, always, untouched | Area, code, place, always, untouched | Unit, code, unit, always, untouched | Organization, code, kinded, always, untouched | Village, code, village, always, untouched | Grid, code, place, always, untouched | Household, code, household, household_holds, untouched | Enterprise, code, kinded, enterprise_holds, untouched | Cooperative, code, cooperative, cooperative_holds, untouched | Person, id, person, person_holds, untouched | Change, id, change, change_holds, told | Disclosure, id, disclosure, disclosure_holds, untouched | Restructuring, id, restructuring, restructuring_holds, untouched
// include: instant, nearest, viewer, asked
// row: Placed
// returns: node AnyNode
// returns: at datetime
@instant
@viewer
@asked
RETURN toString(instant) AS instant, COLLECT {
  UNWIND $p.keys AS key
  RETURN [key, COLLECT {
    MATCH (node:@label {@property: key})
    WITH node, @nearest(node) AS at, @of(node) AS touched WHERE at IS NOT NULL AND @open(node)
    RETURN [['@label', @columns(node)], toString(at)]
  }]
} AS rows
