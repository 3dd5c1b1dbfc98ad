// Errands within the viewer's scope that pass the filter, the oldest first.
// cardinality: many
// access: read
// scope: errand holds
// param: village str?  code of the village where their households lie
// param: states list[str]?  how far they have come
// param: on date?  the day on which they are wanted
// param: runner str?  id of the person who runs them
// param: household str?  code of the household that wants them
// param: after str  what a page stands after
// param: before str  what a page stands before
// param: limit int  rows of a page
// each: page = forward | backward | counted
// each: start = errand_everything | errand_reaches | errands_of_village | errands_of_runner | errands_of_household
// each: row = @errand(errand)
// each: order = errand.id
// include: instant, moment, errand_holds, errand_lies, errand_run_by, errand_wanted_by
// returns: errand Errand
@instant
@moment
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  @start()
  WITH errand, alone, at, instant, said, now, COLLECT { MATCH (village:Village {code: $p.village}) RETURN village }[0] AS spot
  WHERE $p.after < errand.id < $p.before AND errand.on = coalesce($p.on, errand.on)
    AND ($p.states IS NULL OR errand.state IN $p.states) AND ($p.household IS NULL OR @errand_wanted_by(errand))
    AND ($p.runner IS NULL OR coalesce(@errand_run_by(errand), false))
    AND ($p.village IS NULL OR alone OR @errand_lies(errand)) AND @errand_holds(errand)
  @page()
} AS rows
