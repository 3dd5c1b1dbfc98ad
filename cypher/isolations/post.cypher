// Where each isolation is, where that is not at home.
// cardinality: batch isolation optional
// access: read
// scope: isolation holds
// param: keys list[str]  of each isolation
// include: given, moment, isolation_holds, post
// returns: post Post
@given
@moment
UNWIND $p.keys AS key
MATCH (isolation:Isolation {id: key})
RETURN collect([key, COLLECT {
  MATCH (post:Post {code: isolation.post}) WHERE @isolation_holds(isolation)
  RETURN @post(post)
}]) AS rows
