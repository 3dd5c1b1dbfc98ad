// The unit of each: to which it was sent, or for which it was said.
// cardinality: batch fact optional
// access: read
// scope: structure
// param: keys list[str]  of each fact
// each: label = Delivery | Report
// include: given, unit
// returns: unit Unit
@given
UNWIND $p.keys AS key
RETURN collect([key, COLLECT {
  MATCH (fact:@label {id: key})
  MATCH (unit:Unit {code: fact.unit})
  RETURN @unit(unit)
}]) AS rows
