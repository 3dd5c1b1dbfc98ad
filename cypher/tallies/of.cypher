// The counts of each post or body that hold and touch a time, by when they begin and by key.
// cardinality: batch code
// access: read
// scope: tally holds
// param: keys list[str]  codes
// param: from_ date?  the first day
// param: to date?  the last day
// each: label = Post | Organization
// include: given, moment, holding, tally, tally_holds
// returns: tally Tally
@given
@moment
UNWIND $p.keys AS key
RETURN collect([key, COLLECT {
  MATCH (tally:Tally {of: '@label:' + key}) WHERE @tally_holds(tally) AND @holding(tally)
    AND tally.to >= coalesce($p.from_, tally.to) AND tally.from <= coalesce($p.to, tally.from)
  RETURN @tally(tally) ORDER BY tally.from, tally.to, tally.key, tally.id
}]) AS rows
