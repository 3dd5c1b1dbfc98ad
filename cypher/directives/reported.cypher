// The report of an id, with the delivery that it is on.
// cardinality: optional
// access: read
// scope: report holds
// param: id str  its id
// include: instant, moment, delivery, report, report_holds
// row: ReportedDelivery
// returns: delivery Delivery
// returns: report Report
@instant
@moment
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (report:Report {id: $p.id})-[:ON]->(delivery:Delivery) WHERE @report_holds(report)
  RETURN [@delivery(delivery), @report(report)]
} AS rows
