// The visit of an id.
// cardinality: optional
// access: read
// scope: guidance holds
// param: id str  its id
// include: instant, moment, visit, guidance_holds
// returns: visit GuidanceVisit
@instant
@moment
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (visit:GuidanceVisit {id: $p.id}) WHERE @guidance_holds(visit)
  RETURN @visit(visit)
} AS rows
