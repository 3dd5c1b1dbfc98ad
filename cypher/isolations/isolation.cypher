// The isolation of an id.
// cardinality: optional
// access: read
// scope: isolation holds
// param: id str  its id
// include: instant, moment, isolation, isolation_holds
// returns: id Isolation
@instant
@moment
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (isolation:Isolation {id: $p.id}) WHERE @isolation_holds(isolation)
  RETURN @isolation(isolation)
} AS rows
