// Those of these units of whose commanders the viewer sees whether they are Party members, in order.
// cardinality: many
// access: read
// scope: unit holds
// param: keys list[str]  codes of units
// returns: key str
// include: instant, holds, sight, unit_holds
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  UNWIND $p.keys AS this
  MATCH (unit:Unit {code: this}) WHERE @unit_holds(unit) AND NOT EXISTS {
    MATCH (unit)<-[commands:COMMANDS]-(commander:Person) WHERE @holds(commands) AND @sight(commander) <= 3 }
  RETURN this ORDER BY this
} AS rows
