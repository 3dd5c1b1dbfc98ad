// Households that each person answers for at whichever level, of a purpose or of any, in code order.
// cardinality: batch person
// access: read
// scope: household holds, person holds
// param: keys list[str]  of each person
// param: after str  what a page stands after
// param: before str  what a page stands before
// param: limit int  rows of a page
// param: purpose str?  of the units
// each: page = forward | backward | counted
// each: row = @household(household)
// each: order = household.code
// include: answered, given, person_holds, household_holds
// returns: household Household
@given
UNWIND $p.keys AS key
MATCH (person:Person {id: key})
RETURN collect([key, COLLECT {
  @answered(person)
  WITH person, household WHERE $p.after < household.code < $p.before AND @person_holds(person) AND @household_holds(household)
  @page()
}]) AS rows
