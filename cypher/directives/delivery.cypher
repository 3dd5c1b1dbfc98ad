// The delivery of an id.
// cardinality: optional
// access: read
// scope: delivery holds
// param: id str  its id
// include: instant, moment, delivery, delivery_holds
// returns: id Delivery
@instant
@moment
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (delivery:Delivery {id: $p.id}) WHERE delivery.at <= said AND @delivery_holds(delivery)
  RETURN @delivery(delivery)
} AS rows
