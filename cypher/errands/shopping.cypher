// What the claimed errands of a village and day want that the viewer may know, added up by folded name and measure; each as it was
// written first, in the order of the folded names.
// cardinality: many
// access: read
// scope: errand holds
// param: village str  its code
// param: on date  the day on which they are wanted
// param: runner str?  id of the person who runs them
// include: instant, moment, errand_holds, errand_lies, errand_run_by, runs_errands_of, formerly
// row: ShoppingLine
// returns: name str
// returns: measure str
// returns: thousandths int
// returns: errands int
@instant
@moment
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  MATCH (spot:Village {code: $p.village})
  WITH spot, at, instant, said, @runs_errands_of(spot) AS whole
  @formerly
  MATCH (errand:Errand {village: formerly, state: 'CLAIMED', on: $p.on}) WHERE $p.runner IS NULL OR @errand_run_by(errand)
  WITH DISTINCT errand, spot, instant, said, whole, alone WHERE (alone OR @errand_lies(errand)) AND (whole OR @errand_holds(errand))
  WITH errand.id AS id, errand.folded AS folded, errand.names AS names, errand.measures AS measures, errand.quantities AS quantities
  UNWIND range(0, size(names) - 1) AS place
  WITH id, place, folded[place] AS item, names[place] AS name, measures[place] AS measure, quantities[place] AS quantity ORDER BY id, place
  WITH item, collect(name)[0] AS name, collect(measure)[0] AS measure, sum(quantity) AS thousandths, count(DISTINCT id) AS errands
  RETURN [name, measure, thousandths, errands] ORDER BY item
} AS rows
