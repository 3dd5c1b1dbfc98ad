// When errands of a village changed within the last five seconds.
// cardinality: many
// access: read
// scope: open: asked by the server itself, and told to nobody
// param: key str  code of the village
// include: instant, formerly
// returns: changed str
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (spot:Village {code: $p.key})
  @formerly
  MATCH (errand:Errand {village: formerly}) WHERE errand.changedAt > datetime() - duration({seconds: 5})
  WITH errand.id + toString(errand.changedAt) AS changed
  RETURN changed ORDER BY changed
} AS rows
