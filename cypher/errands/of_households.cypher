// The errands of each household, and of those that were merged into it, within the viewer's scope, the oldest first.
// cardinality: batch household
// access: read
// scope: errand holds
// param: keys list[str]  of each household
// param: states list[str]?  how far they have come
// param: after str  what a page stands after
// param: before str  what a page stands before
// param: limit int  rows of a page
// each: page = forward | backward | counted
// each: row = @errand(errand)
// each: order = errand.id
// include: given, moment, errand_holds, errand_state, joined_homes
// returns: errand Errand
@given
@moment
UNWIND $p.keys AS key
RETURN collect([key, COLLECT {
  CALL (key, at, said) {
    MATCH (lasting_home:Household {code: key})
    @joined_homes
    MATCH (errand:Errand {household: former_home.code}) WHERE errand.at <= said
    RETURN errand
  }
  WITH errand, at, instant, said, now WHERE $p.after < errand.id < $p.before AND ($p.states IS NULL OR @errand_state(errand) IN $p.states)
    AND @errand_holds(errand)
  @page()
}]) AS rows
