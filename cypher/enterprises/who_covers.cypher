// An enterprise of a code, in being at the instant, with the units that cover it: both in one.
// cardinality: optional
// access: read
// scope: enterprise holds
// param: code str  its code
// param: purpose str?  of the units
// include: instant, holds, kinded, place_coverage, enterprise_holds
// row: CoveredEnterprise
// returns: code str
// returns: name str
// returns: kind EnterpriseKind
// returns: coverage list[Coverage]
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (firm:Enterprise {code: $p.code})-[life:IN_VILLAGE]->(:Village) WHERE @holds(life) AND @enterprise_holds(firm)
  RETURN @kinded(firm) + [@place_coverage(firm)]
} AS rows
