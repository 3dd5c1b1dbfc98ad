// Households of grids.
UNWIND $p.grid AS code MATCH (from:Grid {code: code})
WITH from, at
MATCH (from)<-[life:IN_GRID]-(household) WHERE @holds(life) AND 'Household' IN labels(household)
WITH household ORDER BY household.code WHERE @household_holds(household)
