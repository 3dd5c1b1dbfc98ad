// Which figures a delivery is asked for: keys and decimals of the measures.
// cardinality: optional
// access: read
// scope: delivery holds
// param: id str  its id
// include: instant, delivery_holds
// row: AskedFigures
// returns: asked bool
// returns: keys list[str]
// returns: decimals list[int]
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (directive:Directive)-[:DELIVERED_AS]->(delivery:Delivery {id: $p.id}) WHERE @delivery_holds(delivery)
  RETURN [delivery.asked, directive.keys, directive.decimals]
} AS rows
