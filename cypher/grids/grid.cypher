// The grid of a code, in being at the instant.
// cardinality: optional
// access: read
// scope: structure
// param: code str  its code
// include: instant, place, holds
// returns: code Grid
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (grid:Grid {code: $p.code})-[life:IN_VILLAGE]->(:Village) WHERE @holds(life)
  RETURN @place(grid)
} AS rows
