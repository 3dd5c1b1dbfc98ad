// The code of another cooperative, or of a firm, that has a credit code.
// cardinality: optional
// access: read
// scope: open: credit codes are public
// scan: every cooperative is looked at, of which there are few, and only where one is registered
// param: code str  of the one that is to be registered
// param: credit_code str  the credit code
// include: instant
// returns: other str
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  CALL () {
    MATCH (other:Cooperative) WHERE other.code > '' AND other.code <> $p.code
      AND EXISTS { MATCH (other)-[:REACHED]->(:Milestone {creditCode: $p.credit_code}) }
    RETURN other.code AS code
    UNION ALL
    MATCH (firm:Enterprise {code: $p.credit_code}) RETURN firm.code AS code
  }
  RETURN code ORDER BY code LIMIT 1
} AS rows
