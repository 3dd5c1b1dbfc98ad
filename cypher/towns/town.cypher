// The town of a code; without a code the only town, none where there are several.
// cardinality: optional
// access: read
// scope: structure
// param: code str?  its code
// include: instant, place
// returns: town Town
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (town:Town) WHERE town.code >= '' AND town.code = coalesce($p.code, town.code)
  WITH collect(town) AS towns WHERE size(towns) = 1
  UNWIND towns AS town
  RETURN @place(town)
} AS rows
