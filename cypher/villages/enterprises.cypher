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
// include: holds, given, viewer, organised, current, enterprise_piecemeal, enterprise_holds
// returns: enterprise Enterprise
@given
@viewer
UNWIND $p.keys AS key
MATCH (village:Village {code: key})
RETURN collect([key, COLLECT {
  CALL (village, at, instant, everything, mine, commanded, homes) {
    WITH village, at, instant, everything, mine, homes
    WHERE everything OR @organised(village) OR EXISTS { MATCH (village)<-[covers:COVERS]-(unit:Unit) WHERE unit IN mine AND @current(covers) }
      OR EXISTS { MATCH (village)-[lies:IN_AREA]->(:Area)<-[covers:COVERS]-(unit:Unit) WHERE unit IN mine AND @current(lies) AND @current(covers) }
    MATCH (village)<-[in:IN_VILLAGE]-(enterprise) WHERE @holds(in) AND 'Enterprise' IN labels(enterprise)
    RETURN enterprise
    UNION
    @enterprise_piecemeal()
  }
  WITH village, enterprise WHERE $p.after < enterprise.code < $p.before AND @enterprise_holds(enterprise)
    AND EXISTS { MATCH (enterprise)-[in:IN_VILLAGE]->(village) WHERE @holds(in) }
  @page()
}]) AS rows
