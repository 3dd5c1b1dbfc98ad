// Cooperatives within the viewer's scope: of the towns it organises, beneath its units or set up by them, and those that it or its
// homes grow for or have pledged themselves to.
CALL (at, instant, mine, homes) {
  UNWIND $p.towns AS organised
  MATCH (town:Town {code: organised})<-[in:IN_TOWN]-(area)<-[lies:IN_AREA]-(village)<-[life:IN_VILLAGE]-(cooperative:Cooperative)
  WHERE (at <> instant OR (@current(in) AND @current(lies) AND @current(life)))
  RETURN cooperative
  UNION
  @cooperative_piecemeal()
}
WITH cooperative WHERE @cooperative_holds(cooperative) AND EXISTS { MATCH (cooperative)-[life:IN_VILLAGE]->() WHERE @holds(life) }
