// Which units cover each thing, one row a unit, nearest first, each with the way it came to cover it.
// cardinality: batch code
// access: read
// scope: structure
// include: given
// param: keys list[str]  codes
// param: purpose str?  of the units
// each: label, coverage = @labels(covered)
// returns: coverage Coverage
@given
UNWIND $p.keys AS code
MATCH (thing:@label {code: code})
RETURN collect([code, @coverage(thing)]) AS rows
