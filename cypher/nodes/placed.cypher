// Nodes by their keys, each at the nearest instant of its life.
// cardinality: batch key optional
// access: read
// param: keys list[str]  codes, or ids
// param: at datetime?  the instant of the data
// param: auditor bool  whether the viewer reads disclosures
// each: label, property, columns, seen = Town, code, place, true | Area, code, place, true | Unit, code, unit, true | Organization, code, kinded, true | Village, code, village, true | Grid, code, place, true | Household, code, household, true | Enterprise, code, kinded, true | Person, id, person, true | Change, id, change, true | Disclosure, id, disclosure, $auditor
// include: instant, nearest
// row: Placed
// returns: node AnyNode
// returns: at datetime
@instant
WITH at AS asked
RETURN toString(asked) AS at, COLLECT {
  UNWIND $keys AS key
  RETURN [key, COLLECT {
    MATCH (node:@label {@property: key}) WHERE @seen
    WITH node, @nearest(node) AS at
    RETURN [['@label', @columns(node)], toString(at)]
  }]
} AS rows
