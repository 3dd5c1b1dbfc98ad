// Households that units cover, each once.
UNWIND $p.unit AS code
MATCH (household)<-[covers:COVERS]-(unit:Unit {code: code}) WHERE @holds(covers) AND 'Household' IN labels(household)
  AND (@setup_seen(unit) OR household.code IN $p.homes)
WITH DISTINCT household ORDER BY household.code WHERE @household_holds(household)
