// Every town, in code order.
// cardinality: many
// access: read
// scope: structure
// include: instant, place
// returns: town Town
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (town:Town) WHERE town.code >= ''
  RETURN @place(town) ORDER BY town.code
} AS rows
