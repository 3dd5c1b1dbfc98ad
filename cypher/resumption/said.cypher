// The firm of which a state was said.
// cardinality: optional
// access: read
// scope: enterprise holds
// param: id str  of the fact
// include: instant, enterprise_holds, kinded
// returns: enterprise Enterprise
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (fact:StandingFact {id: $p.id})
  MATCH (enterprise:Enterprise {code: fact.enterprise}) WHERE @enterprise_holds(enterprise)
  RETURN @kinded(enterprise)
} AS rows
