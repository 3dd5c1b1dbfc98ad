// Firms within the viewer's scope, those that were closed too, with each time that they lay in a village. Who leads the headquarters or a
// leading group counts all of its town.
WITH at, instant, $p.sees_firm_villages + COLLECT {
  UNWIND $p.leads AS code
  MATCH (:Organization {code: code})-[its:IN_TOWN]->(town) WHERE @current(its)
  MATCH (town)<-[in:IN_TOWN]-(area:Area)<-[lies:IN_AREA]-(village:Village) WHERE in.since <= instant AND lies.since <= instant
  RETURN DISTINCT village.code
} AS places
CALL (places, instant) {
  UNWIND places AS code
  MATCH (:Village {code: code})<-[lay:IN_VILLAGE]-(enterprise) WHERE 'Enterprise' IN labels(enterprise) AND lay.since <= instant
    AND NOT EXISTS { MATCH (enterprise)-[moved:IN_VILLAGE]->() WHERE lay.since < moved.since <= instant }
  RETURN enterprise
  UNION
  UNWIND $p.sees_firms AS code
  MATCH (enterprise:Enterprise {code: code}) RETURN enterprise
}
MATCH (enterprise)-[life:IN_VILLAGE]->(spot:Village)
