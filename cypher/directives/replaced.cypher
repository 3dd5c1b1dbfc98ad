// The report that each one replaces, the last of several.
// cardinality: batch report optional
// access: read
// scope: report holds
// param: keys list[str]  of each report
// include: given, moment, report, report_holds
// returns: report Report
@given
@moment
UNWIND $p.keys AS key
RETURN collect([key, COLLECT {
  MATCH (:Report {id: key})-[:REPLACES]->(report:Report) WHERE @report_holds(report)
  WITH said, report ORDER BY report.at DESC LIMIT 1
  RETURN @report(report)
}]) AS rows
