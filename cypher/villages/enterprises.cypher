// Enterprises of each village, in code order.
// cardinality: batch village
// access: read
// scope: enterprise holds
// param: keys list[str]  of each village
// param: after str  what a page stands after
// param: before str  what a page stands before
// param: limit int  rows of a page
// each: page = forward | backward | counted
// each: row = @kinded(enterprise)
// each: order = enterprise.code
// include: holds, given, enterprise_holds
// returns: enterprise Enterprise
@given
UNWIND $p.keys AS key
MATCH (village:Village {code: key})
RETURN collect([key, COLLECT {
  CALL (village, at, instant) {
    WITH village, at, instant WHERE $p.everything OR village.code IN $p.sees_firm_villages OR at <> instant // not all of a village that is out of scope
    MATCH (village)<-[in:IN_VILLAGE]-(enterprise) WHERE @holds(in) AND 'Enterprise' IN labels(enterprise)
    RETURN enterprise
    UNION
    UNWIND $p.sees_firms AS code
    MATCH (enterprise:Enterprise {code: code}) RETURN enterprise
  }
  WITH village, enterprise WHERE $p.after < enterprise.code < $p.before AND @enterprise_holds(enterprise)
    AND EXISTS { MATCH (enterprise)-[in:IN_VILLAGE]->(village) WHERE @holds(in) }
  @page()
}]) AS rows
