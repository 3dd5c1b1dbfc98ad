// The restructuring of an id.
// cardinality: optional
// access: read
// scope: restructuring holds
// param: id str  its id
// include: instant, restructuring, restructuring_holds
// returns: restructuring Restructuring
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (plan:Restructuring {id: $p.id}) WHERE @restructuring_holds(plan)
  RETURN @restructuring(plan)
} AS rows
