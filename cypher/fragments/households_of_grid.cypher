// Households of a grid.
MATCH (from:Grid {code: $p.grid})
WITH from, at
MATCH (from)<-[life:IN_GRID]-(household) WHERE @holds(life) AND 'Household' IN labels(household)
WITH household WHERE @household_holds(household)
