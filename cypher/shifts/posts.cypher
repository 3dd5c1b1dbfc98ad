// Posts by their codes as a roster finds them: whether the viewer may make rosters of each, its hours, and when it was closed.
// cardinality: many
// access: read
// scope: open: posts are open to everybody
// param: codes list[str]  of the posts
// include: instant, rosters
// row: RosteredPost
// returns: code str
// returns: opens str?
// returns: closes str?
// returns: until datetime?
// returns: may bool
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  UNWIND $p.codes AS code
  MATCH (post:Post {code: code})
  WITH post, instant, COLLECT { MATCH (post)-[life:IN_TOWN]->() RETURN life.until ORDER BY life.until DESC LIMIT 1 }[0] AS until
  WHERE until IS NOT NULL
  RETURN [post.code, post.opens, post.closes, toString(until), @rosters(post)] ORDER BY post.code
} AS rows
