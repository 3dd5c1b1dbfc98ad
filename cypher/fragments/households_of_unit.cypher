// Households that a unit covers.
MATCH (household)<-[covers:COVERS]-(:Unit {code: $p.unit}) WHERE @holds(covers) AND 'Household' IN labels(household)
WITH household WHERE @household_holds(household)
