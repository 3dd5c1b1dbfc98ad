// Households of villages.
UNWIND $p.village AS code MATCH (from:Village {code: code})
WITH from, at
MATCH (from)<-[life:IN_VILLAGE]-(household) WHERE @holds(life) AND 'Household' IN labels(household)
WITH household ORDER BY household.code WHERE @household_holds(household)
