// Households within the viewer's scope: those that it has, and those of its villages.
CALL (at, instant) {
  UNWIND keys($p.sees_villages) AS code
  MATCH (:Village {code: code})<-[life:IN_VILLAGE]-(household:Household) WHERE life.since <= instant AND (at <> instant OR @current(life))
  RETURN household
  UNION
  UNWIND keys($p.sees_households) AS code
  MATCH (household:Household {code: code}) RETURN household
}
WITH household WHERE at = instant
  OR (@household_holds(household) AND EXISTS { MATCH (household)-[life:IN_VILLAGE]->() WHERE @holds(life) })
