// Households of each village, in code order.
// cardinality: batch village
// access: read
// scope: household holds
// param: keys list[str]  of each village
// param: after str  what a page stands after
// param: before str  what a page stands before
// param: limit int  rows of a page
// each: page = forward | backward | counted
// each: row = @household(household)
// each: order = household.code
// include: holds, given, household_holds
// returns: household Household
@given
UNWIND $p.keys AS key
MATCH (village:Village {code: key})
RETURN collect([key, COLLECT {
  CALL (village, at, instant) {
    WITH village, at, instant WHERE $p.everything OR (at = instant AND $p.sees_villages[village.code] IS NOT NULL) // all that lie there
    MATCH (village)<-[in:IN_VILLAGE]-(household) WHERE @holds(in) AND 'Household' IN labels(household)
    RETURN household
    UNION
    WITH village, at, instant WHERE at <> instant
    MATCH (village)<-[in:IN_VILLAGE]-(household) WHERE @holds(in) AND 'Household' IN labels(household) AND @household_holds(household)
    RETURN household
    UNION
    UNWIND keys($p.sees_households) AS code
    MATCH (household:Household {code: code}) WHERE EXISTS { MATCH (household)-[in:IN_VILLAGE]->(village) WHERE @holds(in) }
    RETURN household
  }
  WITH household WHERE $p.after < household.code < $p.before
  @page()
}]) AS rows
