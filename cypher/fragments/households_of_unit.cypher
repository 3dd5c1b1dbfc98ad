// Households that a unit covers.
MATCH (household)<-[covers:COVERS]-(unit:Unit {code: $p.unit}) WHERE @holds(covers) AND 'Household' IN labels(household)
  AND (@setup_seen(unit) OR household.code IN $p.homes)
WITH household WHERE @household_holds(household)
