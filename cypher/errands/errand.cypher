// The errand of an id.
// cardinality: optional
// access: read
// scope: errand holds
// param: id str  its id
// include: instant, moment, errand, errand_holds
// returns: id Errand
@instant
@moment
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (errand:Errand {id: $p.id}) WHERE @errand_holds(errand)
  RETURN @errand(errand)
} AS rows
