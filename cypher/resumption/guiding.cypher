// A firm in being of which somebody notes something: its kind, whether the viewer may, and as an organiser of its town.
// cardinality: optional
// access: read
// scope: enterprise holds
// param: enterprise str  its code
// include: instant, current, enterprise_holds, guides, organised
// row: Guiding
// returns: kind EnterpriseKind
// returns: may bool
// returns: organises bool
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (enterprise:Enterprise {code: $p.enterprise})-[life:IN_VILLAGE]->(:Village) WHERE @current(life) AND @enterprise_holds(enterprise)
  RETURN [enterprise.kind, @guides(enterprise), $p.everything OR @organised(enterprise)]
} AS rows
