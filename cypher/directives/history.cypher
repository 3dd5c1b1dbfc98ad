// What was said about each delivery, oldest first; a report acknowledges too, and is told once.
// cardinality: batch delivery
// access: read
// scope: delivery holds
// param: keys list[str]  of each delivery
// param: after str  what a page stands after
// param: before str  what a page stands before
// param: limit int  rows of a page
// each: page = forward | backward | counted
// each: row = [fact, place]
// each: order = place
// include: given, moment, delivery_holds, person, unit, report
// row: FactEntry
// returns: node Fact
// returns: place str
@given
@moment
UNWIND $p.keys AS key
MATCH (delivery:Delivery {id: key})
RETURN collect([key, COLLECT {
  WITH delivery, at, instant, said WHERE @delivery_holds(delivery)
  CALL (delivery, at, instant, said) {
    MATCH (unit:Unit {code: delivery.acknowledgedFor}) WHERE delivery.acknowledgedAt <= said AND NOT EXISTS {
      MATCH (delivery)<-[:ON]-(same:Report) WHERE same.at = delivery.acknowledgedAt }
    OPTIONAL MATCH (speaker:Person {id: delivery.acknowledgedBy})
    RETURN ['Acknowledgement', [CASE WHEN speaker IS NOT NULL THEN @person(speaker) END, toString(delivery.acknowledgedAt), @unit(unit)]] AS fact,
      toString(delivery.acknowledgedAt) AS place
    UNION ALL
    MATCH (delivery)<-[:ON]-(report:Report) WHERE report.at <= said
    RETURN ['Report', @report(report)] AS fact, toString(report.at) + report.id AS place
  }
  WITH fact, place WHERE $p.after < place < $p.before
  @page()
}]) AS rows
