// Cooperatives that pass the filter, in code order.
// cardinality: many
// access: read
// scope: cooperative reaches
// param: village list[str]?  codes of the villages where they lie
// param: stage str?  how far their setting-up had come
// param: after str  what a page stands after
// param: before str  what a page stands before
// param: limit int  rows of a page
// each: page = forward | backward | counted
// each: start = cooperative_everything | cooperative_reaches
// each: row = @cooperative(cooperative)
// each: order = cooperative.code
// include: instant, holds, stage
// returns: cooperative Cooperative
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  @start()
  WITH cooperative WHERE $p.after < cooperative.code < $p.before
    AND ($p.village IS NULL OR EXISTS {
      MATCH (cooperative)-[in:IN_VILLAGE]->(village:Village) WHERE village.code IN $p.village AND @holds(in) })
    AND ($p.stage IS NULL OR @stage(cooperative) = $p.stage)
  @page()
} AS rows
