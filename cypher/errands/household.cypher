// The household that wants each errand, as it is called now where it has ended meanwhile.
// cardinality: batch errand optional
// access: read
// scope: open: asked of errands within the scope
// param: keys list[str]  of each errand
// include: given, household
// returns: household Household
@given
UNWIND $p.keys AS key
MATCH (errand:Errand {id: key})
RETURN collect([key, COLLECT {
  MATCH (household:Household {code: errand.household})
  RETURN @household(household)
}]) AS rows
