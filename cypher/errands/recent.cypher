// The errands of each village that changed within the last ten seconds, as far as they are within the viewer's scope, in the order in which
// they did.
// cardinality: batch village
// access: read
// scope: errand holds
// param: keys list[str]  of each village
// include: given, moment, errand, errand_holds, errand_lies, errands_known, formerly
// returns: errand Errand
@given
@moment
UNWIND $p.keys AS key
MATCH (spot:Village {code: key}) WHERE @errands_known(spot)
RETURN collect([key, COLLECT {
  @formerly
  MATCH (errand:Errand {village: formerly}) WHERE errand.changedAt > datetime() - duration({seconds: 10})
  WITH DISTINCT errand, spot, at, instant, said, now, alone WHERE (alone OR @errand_lies(errand)) AND @errand_holds(errand)
  RETURN @errand(errand) ORDER BY errand.changedAt, errand.id
}]) AS rows
