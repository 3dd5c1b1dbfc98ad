// Households within the viewer's scope: those of the towns it organises, those beneath its units, its homes.
CALL (at, instant, mine, homes) {
  UNWIND $p.towns AS organised
  MATCH (town:Town {code: organised})<-[in:IN_TOWN]-(area)<-[lies:IN_AREA]-(village)<-[life:IN_VILLAGE]-(household:Household)
  WHERE (at <> instant OR (@current(in) AND @current(lies) AND @current(life)))
  RETURN household
  UNION
  UNWIND mine AS unit MATCH (unit)-[covers:COVERS]->(:Area)<-[lies:IN_AREA]-(village)<-[life:IN_VILLAGE]-(household:Household)
  WHERE unit.purpose <> 'WORK_RESUMPTION' AND @current(covers) AND (at <> instant OR (@current(lies) AND @current(life)))
  RETURN household
  UNION
  UNWIND mine AS unit MATCH (unit)-[covers:COVERS]->(:Village)<-[life:IN_VILLAGE]-(household:Household)
  WHERE unit.purpose <> 'WORK_RESUMPTION' AND @current(covers) AND (at <> instant OR @current(life))
  RETURN household
  UNION
  @household_piecemeal()
}
WITH household WHERE at = instant
  OR (@household_holds(household) AND EXISTS { MATCH (household)-[life:IN_VILLAGE]->() WHERE @holds(life) })
