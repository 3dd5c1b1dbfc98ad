// Households that a person answers for at whichever level.
MATCH (person:Person {id: $p.answered_by})
@answered(person)
WITH household WHERE @household_holds(household)
