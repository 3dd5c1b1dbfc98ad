// The members of each cooperative, founders and those admitted later, by kind and key.
// cardinality: batch cooperative
// access: read
// scope: member holds
// param: keys list[str]  of each cooperative
// param: after str  what a page stands after
// param: before str  what a page stands before
// param: limit int  rows of a page
// each: page = forward | backward | counted
// each: row = membership
// each: order = place
// include: holds, member, pledge_key, given, member_holds
// row: MembershipEntry
// returns: node Membership
// returns: place str
@given
UNWIND $p.keys AS key
MATCH (cooperative:Cooperative {code: key})
RETURN collect([key, COLLECT {
  MATCH (cooperative)<-[joined:MEMBER_OF]-(who) WHERE @holds(joined)
  WITH cooperative, joined, who, @pledge_key(who) AS place WHERE $p.after < place < $p.before AND @member_holds(who)
  WITH [@member(who), place] AS membership, place
  @page()
}]) AS rows
