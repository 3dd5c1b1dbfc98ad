// How each firm stands, by what was said of it by then.
// cardinality: batch enterprise optional
// access: read
// scope: enterprise holds
// param: keys list[str]  of each enterprise
// include: given, moment, enterprise_holds, resumption
// row: Resumption
// returns: code str
// returns: kind EnterpriseKind
// returns: state ResumptionState
// returns: since date?
// returns: plan ContingencyPlan?
// returns: results list[FindingResult]?
@given
@moment
UNWIND $p.keys AS key
MATCH (enterprise:Enterprise {code: key})
WITH key, enterprise, instant, said, now, @enterprise_holds(enterprise) AS seen
RETURN collect([key, COLLECT {
  WITH enterprise, instant, said, now, seen
  RETURN @resumption(enterprise)
}]) AS rows
