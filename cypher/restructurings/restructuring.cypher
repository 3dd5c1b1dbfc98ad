// The restructuring of an id.
// cardinality: optional
// access: read
// scope: restructuring holds
// param: id str  its id
// include: instant, viewer, restructuring, restructuring_holds
// returns: restructuring Restructuring
@instant
@viewer
RETURN toString(instant) AS instant, COLLECT {
  MATCH (plan:Restructuring {id: $p.id}) WHERE @restructuring_holds(plan)
  RETURN @restructuring(plan)
} AS rows
