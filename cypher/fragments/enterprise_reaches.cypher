// Enterprises within the viewer's scope: those of the towns it organises, and those beneath its units.
CALL (at, instant, mine) {
  UNWIND $p.towns AS organised
  MATCH (town:Town {code: organised})<-[in:IN_TOWN]-(area)<-[lies:IN_AREA]-(village)<-[life:IN_VILLAGE]-(enterprise:Enterprise)
  WHERE (at <> instant OR (@current(in) AND @current(lies) AND @current(life)))
  RETURN enterprise
  UNION
  UNWIND mine AS unit MATCH (unit)-[covers:COVERS]->(:Area)<-[lies:IN_AREA]-(village)<-[life:IN_VILLAGE]-(enterprise:Enterprise)
  WHERE @current(covers) AND (at <> instant OR (@current(lies) AND @current(life)))
  RETURN enterprise
  UNION
  UNWIND mine AS unit MATCH (unit)-[covers:COVERS]->(:Village)<-[life:IN_VILLAGE]-(enterprise:Enterprise)
  WHERE @current(covers) AND (at <> instant OR @current(life))
  RETURN enterprise
  UNION
  @enterprise_piecemeal()
}
WITH enterprise WHERE at = instant
  OR (@enterprise_holds(enterprise) AND EXISTS { MATCH (enterprise)-[life:IN_VILLAGE]->() WHERE @holds(life) })
