// Households that a person answers for at whichever level.
MATCH (person:Person {id: $p.answered_by})
@answered(person)
WITH household ORDER BY household.code WHERE @household_holds(household)
