// Households of a village.
MATCH (from:Village {code: $p.village})
WITH from, at
MATCH (from)<-[life:IN_VILLAGE]-(household) WHERE @holds(life) AND 'Household' IN labels(household)
WITH household WHERE @household_holds(household)
