// A visit to a firm that is to be put right: the id of the one that holds in its place, its own where it holds itself.
// cardinality: optional
// access: read
// scope: open: whether the viewer may was asked before
// param: enterprise str  code of the firm
// param: id str  of the visit
// include: instant
// returns: holding str
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (visit:GuidanceVisit {id: $p.id}) WHERE visit.enterprise = $p.enterprise
  MATCH (visit)<-[:REPLACES]-{0,}(latest:GuidanceVisit) WHERE latest.until > datetime('9999-12-30T00:00:00Z')
  RETURN latest.id LIMIT 1
} AS rows
