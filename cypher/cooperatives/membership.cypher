// Memberships by their keys: cooperative, kind of member, and its key.
// cardinality: batch key optional
// access: read
// scope: member holds
// param: keys list[str]  of memberships
// include: instant, holds, member, pledge_key, member_holds
// row: Placed
// returns: node AnyNode
// returns: at datetime
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  UNWIND $p.keys AS key
  RETURN [key, COLLECT {
    MATCH (cooperative:Cooperative {code: split(key, '-')[0]})<-[joined:MEMBER_OF]-(who)
    WHERE @holds(joined) AND @pledge_key(who) = key AND @member_holds(who)
    RETURN [['Membership', @member(who)], toString(at)]
  }]
} AS rows
