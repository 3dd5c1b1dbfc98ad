// Whom to call about each errand: with the telephone number for who runs it, from the claim until a day after it was brought.
// cardinality: batch errand optional
// access: read
// scope: open: asked of errands within the scope
// param: keys list[str]  of each errand
// include: given, sight, masked
// returns: contact Person
@given
UNWIND $p.keys AS key
MATCH (errand:Errand {id: key})
RETURN collect([key, COLLECT {
  MATCH (contact:Person {id: errand.contact})
  WITH contact, at, instant, @sight(contact) AS own, CASE
    WHEN $p.errand_homes[errand.household] = 4 THEN 2
    WHEN errand.runner = $p.viewer AND (errand.state IN ['CLAIMED', 'PURCHASED']
      OR (errand.state = 'DELIVERED' AND datetime() < errand.deliveredAt + duration({days: 1}))) THEN 2
    ELSE 0 END AS lent
  WITH contact, at, instant, CASE WHEN own < lent THEN lent ELSE own END AS sight
  RETURN @masked(contact)
}]) AS rows
