// The post of each shift.
// cardinality: batch shift optional
// access: read
// scope: structure
// param: keys list[str]  of each shift
// include: post
// returns: post Post
UNWIND $p.keys AS key
MATCH (shift:Shift {id: key})
RETURN collect([key, COLLECT {
  MATCH (post:Post {code: shift.post})
  RETURN @post(post)
}]) AS rows
