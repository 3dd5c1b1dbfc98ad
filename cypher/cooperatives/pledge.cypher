// Pledges by their keys: cooperative, kind of member, and its key.
// cardinality: batch key optional
// access: read
// scope: pledge holds
// param: keys list[str]  of pledges
// include: instant, holds, pledge, pledge_key, pledge_holds
// row: Placed
// returns: node AnyNode
// returns: at datetime
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  UNWIND $p.keys AS key
  RETURN [key, COLLECT {
    MATCH (cooperative:Cooperative {code: split(key, '-')[0]})<-[pledge:PLEDGES]-(member)
    WHERE @holds(pledge) AND @pledge_key(member) = key AND @pledge_holds(member)
    RETURN [['Pledge', @pledge(member)], toString(at)]
  }]
} AS rows
