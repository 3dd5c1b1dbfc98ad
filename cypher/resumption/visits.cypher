// The visits to each firm that hold, the latest first.
// cardinality: batch enterprise
// access: read
// scope: enterprise holds
// param: keys list[str]  of each enterprise
// param: after str  what a page stands after
// param: before str  what a page stands before
// param: limit int  rows of a page
// each: page = forward | backward | counted
// each: row = @visit(visit)
// each: order = visit.id
// include: given, moment, enterprise_holds, holding
// returns: visit GuidanceVisit
@given
@moment
UNWIND $p.keys AS key
MATCH (enterprise:Enterprise {code: key})
RETURN collect([key, COLLECT {
  WITH enterprise, instant, said WHERE @enterprise_holds(enterprise)
  MATCH (visit:GuidanceVisit {enterprise: enterprise.code}) WHERE $p.after < visit.id < $p.before AND @holding(visit)
  @page()
}]) AS rows
