// What the viewer has to answer: deliveries to the units that they command or are liaison officer of, or whose place these took; what
// is due comes first, then the latest.
// cardinality: batch viewer
// access: read
// scope: open: about the viewer alone
// param: keys list[str]  the one of who asks
// param: open bool?  whether the viewer's part is not done
// param: after str  what a page stands after
// param: before str  what a page stands before
// param: limit int  rows of a page
// each: page = forward | backward | counted
// each: row = [@delivery(delivery), place]
// each: order = place
// include: given, moment, current, heirs, parts, delivery_state, delivery_done, succession
// row: DeliveryEntry
// returns: node Delivery
// returns: place str
@given
@moment
UNWIND $p.keys AS viewer
RETURN collect([viewer, COLLECT {
  MATCH (:Person {id: $p.viewer})-[post:COMMANDS|LIAISES_FOR]->(own:Unit) WHERE @current(post)
  MATCH (origin:Unit) @succession(at) (own)
  MATCH (delivery:Delivery {unit: origin.code}) USING INDEX delivery:Delivery(unit)
  WITH delivery, collect(own.code) AS mine, at, said, now
  MATCH (directive:Directive {id: delivery.directive})
  WITH delivery, mine, directive, at, said, now, @heirs(delivery) AS heirs, @parts(delivery) AS parts
  WITH delivery, mine, directive, at, said, now, heirs, parts, @delivery_state(delivery) AS state
  WHERE $p.open IS NULL OR $p.open =
    (state <> 'LAPSED' AND NOT @delivery_done(delivery) AND directive.closedAt IS NULL AND NOT all(each IN mine WHERE each IN parts))
  WITH delivery, at, said, now, coalesce(toString(directive.dueAt), '~') + ' ' + delivery.id AS place
  WHERE $p.after < place < $p.before
  @page()
}]) AS rows
