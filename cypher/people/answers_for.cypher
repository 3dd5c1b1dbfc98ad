// Households that each person answers for at whichever level, of a purpose or of any, in code order.
// cardinality: batch person
// access: read
// param: keys list[str]  of each person
// param: at datetime  the instant of the data
// param: after str  what a page stands after
// param: before str  what a page stands before
// param: limit int  rows of a page
// param: purpose str?  of the units
// each: page = forward | backward | counted
// each: row = @household(household)
// each: order = household.code
// include: answered
// returns: household Household
WITH $at AS at
UNWIND $keys AS key
MATCH (person:Person {id: key})
RETURN collect([key, COLLECT {
  @answered(person)
  WITH household WHERE $after < household.code < $before
  @page()
}]) AS rows
