// Whom to call about each errand: with the telephone number for who runs it, from the claim until a day after it was brought.
// cardinality: batch errand optional
// access: read
// scope: open: asked of errands within the scope
// param: keys list[str]  of each errand
// include: given, went_on, own_errand, sight, masked
// returns: contact Person
@given
UNWIND $p.keys AS key
MATCH (errand:Errand {id: key})
RETURN collect([key, COLLECT {
  MATCH (named:Person {id: errand.contact})
  @went_on
  WITH person, at, instant, @sight(person) AS own, CASE
    WHEN $p.errand_homes[errand.household] = 4 THEN 2
    WHEN @own_errand(errand) AND (errand.state IN ['CLAIMED', 'PURCHASED']
      OR (errand.state = 'DELIVERED' AND datetime() < errand.deliveredAt + duration({days: 1}))) THEN 2
    ELSE 0 END AS lent
  WITH person, at, instant, CASE WHEN own < lent THEN lent ELSE own END AS sight
  RETURN @masked(person)
}]) AS rows
