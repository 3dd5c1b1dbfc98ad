// Of each thing that a change touched: whether it is within the viewer's scope, and whether the viewer may see that it was
// touched: structure it may in any case; and its key. Where something is withheld, a cooperative is told of to those alone who may read
// its whole case.
COLLECT {
  MATCH (%)-[:TOUCHED]->(told) WHERE @lived(told)
  WITH told, @tied(%) AS tied
  WITH collect([told, tied, tied AND NOT @otherwise(%)]) AS touched
  WITH touched, any(each IN touched WHERE each[1]) AS partly
  UNWIND touched AS each
  WITH each[0] AS told, each[2] AS withheld, partly
  WITH told, withheld, partly, NOT withheld AND ($p.everything OR CASE WHEN told:Cooperative AND partly THEN @setup_holds(told) ELSE @concerns(told) END) AS within
  RETURN [within, within OR NOT (told:Person OR told:Household OR told:Enterprise OR told:Cooperative OR withheld
    OR (told:Unit AND partly AND NOT @setup_seen(told))), coalesce(told.code, told.id)]
}
