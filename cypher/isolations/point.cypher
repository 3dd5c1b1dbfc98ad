// A post where somebody is to be isolated: its kind, its town, and until when it is kept.
// cardinality: optional
// access: read
// scope: open: posts are open to everybody
// param: code str  its code
// include: instant
// row: IsolationPoint
// returns: kind PostKind
// returns: town str
// returns: until datetime?
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (post:Post {code: $p.code})-[life:IN_TOWN]->(town:Town)
  WITH post.kind AS kind, town.code AS town, life.until AS until ORDER BY until DESC LIMIT 1
  RETURN [kind, town, toString(until)]
} AS rows
