// Enterprises within the viewer's scope: those that it has, and those of its villages.
CALL (at, instant) {
  UNWIND $p.sees_firm_villages AS code
  MATCH (:Village {code: code})<-[life:IN_VILLAGE]-(enterprise)
  WHERE 'Enterprise' IN labels(enterprise) AND life.since <= instant AND (at <> instant OR @current(life))
  RETURN enterprise
  UNION
  UNWIND $p.sees_firms AS code
  MATCH (enterprise:Enterprise {code: code}) RETURN enterprise
}
WITH enterprise WHERE at = instant
  OR (@enterprise_holds(enterprise) AND EXISTS { MATCH (enterprise)-[life:IN_VILLAGE]->() WHERE @holds(life) })
