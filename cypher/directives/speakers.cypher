// Who said each: acknowledged a delivery, or reported.
// cardinality: batch fact optional
// access: read
// scope: structure
// param: keys list[str]  of each fact
// each: label, by, said_at = Delivery, acknowledgedBy, acknowledgedAt | Report, by, at
// include: given, moment, person
// returns: person Person
@given
@moment
UNWIND $p.keys AS key
RETURN collect([key, COLLECT {
  MATCH (fact:@label {id: key}) WHERE fact.@said_at <= said
  MATCH (person:Person {id: fact.@by})
  RETURN @person(person)
}]) AS rows
