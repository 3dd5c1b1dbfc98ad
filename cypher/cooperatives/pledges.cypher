// What households, people, enterprises and organizations last said to joining each cooperative, by kind and key of who was asked.
// cardinality: batch cooperative
// access: read
// scope: pledge holds
// param: keys list[str]  of each cooperative
// param: state str?  what was said
// param: after str  what a page stands after
// param: before str  what a page stands before
// param: limit int  rows of a page
// each: page = forward | backward | counted
// each: row = said
// each: order = place
// include: holds, pledge, pledge_key, given, pledge_holds
// row: PledgeEntry
// returns: node Pledge
// returns: place str
@given
UNWIND $p.keys AS key
MATCH (cooperative:Cooperative {code: key})
RETURN collect([key, COLLECT {
  MATCH (cooperative)<-[pledge:PLEDGES]-(member) WHERE @holds(pledge) AND ($p.state IS NULL OR pledge.state = $p.state)
  WITH cooperative, pledge, member, @pledge_key(member) AS place WHERE $p.after < place < $p.before AND @pledge_holds(member)
  WITH [@pledge(member), place] AS said, place
  @page()
}]) AS rows
