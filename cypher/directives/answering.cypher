// Whose each delivery is to answer now, in code order.
// cardinality: batch delivery
// access: read
// scope: structure
// param: keys list[str]  of each delivery
// include: given, heirs, unit
// returns: unit Unit
@given
UNWIND $p.keys AS key
MATCH (delivery:Delivery {id: key})
RETURN collect([key, COLLECT {
  UNWIND @heirs(delivery) AS heir
  WITH at, heir ORDER BY heir.code
  RETURN @unit(heir) ORDER BY heir.code
}]) AS rows
