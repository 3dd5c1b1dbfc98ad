// What each count is of: a post or a body.
// cardinality: batch tally optional
// access: read
// scope: structure
// param: keys list[str]  of each count
// include: post, kinded
// returns: of AnyNode
UNWIND $p.keys AS key
MATCH (tally:Tally {id: key})
RETURN collect([key, COLLECT {
  OPTIONAL MATCH (post:Post {code: split(tally.of, ':')[1]})
  OPTIONAL MATCH (body:Organization {code: split(tally.of, ':')[1]})
  RETURN CASE WHEN post IS NULL THEN ['Organization', @kinded(body)] ELSE ['Post', @post(post)] END
}]) AS rows
