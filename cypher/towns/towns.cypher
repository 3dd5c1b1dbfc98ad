// Every town, in code order.
// cardinality: many
// access: read
// param: at datetime?  the instant of the data
// include: instant, place
// returns: town Town
@instant
RETURN toString(at) AS at, COLLECT {
  MATCH (town:Town) WHERE town.code >= ''
  RETURN @place(town) ORDER BY town.code
} AS rows
