// An enterprise of a code, in being at the instant, with the units that cover it: both in one.
// cardinality: optional
// access: read
// param: code str  its code
// param: purpose str?  of the units
// param: at datetime?  the instant of the data
// include: instant, holds, kinded, place_coverage
// row: CoveredEnterprise
// returns: code str
// returns: name str
// returns: kind EnterpriseKind
// returns: coverage list[Coverage]
@instant
RETURN toString(at) AS at, COLLECT {
  MATCH (firm:Enterprise {code: $code})-[life:IN_VILLAGE]->(:Village) WHERE @holds(life)
  RETURN @kinded(firm) + [@place_coverage(firm)]
} AS rows
