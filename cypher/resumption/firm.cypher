// The firm that each visit was to, or each plan is of.
// cardinality: batch fact optional
// access: read
// scope: guidance holds
// param: keys list[str]  of each fact
// each: label = GuidanceVisit | ContingencyPlan
// include: given, moment, guidance_holds, kinded
// returns: enterprise Enterprise
@given
@moment
UNWIND $p.keys AS key
MATCH (fact:@label {id: key})
RETURN collect([key, COLLECT {
  WITH fact, instant, said WHERE @guidance_holds(fact)
  MATCH (enterprise:Enterprise {code: fact.enterprise})
  RETURN @kinded(enterprise)
}]) AS rows
