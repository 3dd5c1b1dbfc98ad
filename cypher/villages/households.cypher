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
// include: holds, given, viewer, organised, current, household_piecemeal, household_holds
// returns: household Household
@given
@viewer
UNWIND $p.keys AS key
MATCH (village:Village {code: key})
RETURN collect([key, COLLECT {
  CALL (village, at, instant, everything, mine, commanded, homes) {
    WITH village, at, instant, everything, mine, homes
    WHERE everything OR @organised(village) OR EXISTS { MATCH (village)<-[covers:COVERS]-(unit:Unit) WHERE unit IN mine AND @current(covers) }
      OR EXISTS { MATCH (village)-[lies:IN_AREA]->(:Area)<-[covers:COVERS]-(unit:Unit) WHERE unit IN mine AND @current(lies) AND @current(covers) }
    MATCH (village)<-[in:IN_VILLAGE]-(household) WHERE @holds(in) AND 'Household' IN labels(household)
    RETURN household
    UNION
    @household_piecemeal()
  }
  WITH village, household WHERE $p.after < household.code < $p.before AND @household_holds(household)
    AND EXISTS { MATCH (household)-[in:IN_VILLAGE]->(village) WHERE @holds(in) }
  @page()
}]) AS rows
