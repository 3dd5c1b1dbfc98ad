// The post of a code, in being at the instant.
// cardinality: optional
// access: read
// scope: structure
// param: code str  its code
// include: instant, post, holds
// returns: code Post
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (post:Post {code: $p.code})-[life:IN_TOWN]->(:Town) WHERE @holds(life)
  RETURN @post(post)
} AS rows
