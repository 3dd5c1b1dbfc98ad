// Posts of a kind or of every one, in a village or anywhere, in code order.
// cardinality: many
// access: read
// scope: structure
// param: kind str?  of the posts
// param: village str?  code of the village where they lie
// param: after str  what a page stands after
// param: before str  what a page stands before
// param: limit int  rows of a page
// each: page = forward | backward | counted
// each: start = posts_anywhere | posts_of_village
// each: row = @post(post)
// each: order = post.code
// include: instant
// returns: post Post
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  @start()
  WITH post WHERE $p.after < post.code < $p.before AND post.kind = coalesce($p.kind, post.kind)
  @page()
} AS rows
