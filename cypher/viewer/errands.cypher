// What the viewer has claimed and not brought yet, the oldest first.
// cardinality: batch viewer
// access: read
// scope: errand holds
// param: keys list[str]  the one of who asks
// param: after str  what a page stands after
// param: before str  what a page stands before
// param: limit int  rows of a page
// each: page = forward | backward | counted
// each: row = @errand(errand)
// each: order = errand.id
// include: given, moment, errand_holds
// returns: errand Errand
@given
@moment
UNWIND $p.keys AS viewer
RETURN collect([viewer, COLLECT {
  UNWIND ['CLAIMED', 'PURCHASED'] AS state
  UNWIND [$p.viewer] + $p.selves AS runner
  MATCH (errand:Errand {runner: runner, state: state})
  WITH DISTINCT errand, at, instant, said, now WHERE $p.after < errand.id < $p.before AND @errand_holds(errand)
  @page()
}]) AS rows
