// The posts that each organization keeps, in code order.
// cardinality: batch organization
// access: read
// scope: structure
// param: keys list[str]  of each organization
// param: at datetime  the instant of the data
// include: holds, post
// returns: post Post
WITH $p.at AS at
UNWIND $p.keys AS key
MATCH (organization:Organization {code: key})
RETURN collect([key, COLLECT {
  MATCH (organization)<-[keeps:KEPT_BY]-(post:Post) WHERE @holds(keeps)
  RETURN @post(post) ORDER BY post.code
}]) AS rows
