// When deliveries of a directive changed within the last five seconds, the second that is past its due time among them.
// cardinality: many
// access: read
// scope: open: asked by the server itself, and told to nobody
// param: key str  of the directive
// include: instant
// returns: changed str
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  WITH datetime() AS now
  CALL (now) {
    MATCH (delivery:Delivery {directive: $p.key}) WHERE delivery.changedAt > now - duration({seconds: 5})
    RETURN delivery.id + toString(delivery.changedAt) AS changed
    UNION ALL
    MATCH (directive:Directive {id: $p.key}) WHERE directive.dueAt <= now RETURN 'due' AS changed
  }
  RETURN changed ORDER BY changed
} AS rows
