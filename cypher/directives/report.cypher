// The report on each delivery that holds, the last of several.
// cardinality: batch delivery optional
// access: read
// scope: report holds
// param: keys list[str]  of each delivery
// include: given, moment, holding, report, report_holds
// returns: report Report
@given
@moment
UNWIND $p.keys AS key
RETURN collect([key, COLLECT {
  MATCH (:Delivery {id: key})<-[:ON]-(report:Report) WHERE @holding(report) AND @report_holds(report)
  WITH said, report ORDER BY report.at DESC LIMIT 1
  RETURN @report(report)
}]) AS rows
