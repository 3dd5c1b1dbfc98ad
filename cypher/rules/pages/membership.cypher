// Those of these keys of things of whose commander or Party secretary the viewer sees whether they are a Party member, in order.
// cardinality: many
// access: read
// scope: unit holds, place holds
// param: keys list[str]  codes of one label
// each: label, scope, tie = Unit, unit_holds, COMMANDS | Organization, place_holds, HOLDS {position: 'PARTY_SECRETARY'}
// returns: key str
// include: instant, holds, sight
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  UNWIND $p.keys AS this
  MATCH (node:@label {code: this}) WHERE @scope(node) AND NOT EXISTS {
    MATCH (node)<-[tie:@tie]-(holder:Person) WHERE @holds(tie) AND @sight(holder) <= 3 }
  RETURN this ORDER BY this
} AS rows
