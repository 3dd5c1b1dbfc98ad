// Whether the viewer may know errands of a village: all open ones, or those of households there over which they command or are liaison officer.
(@runs_errands_of(%) OR EXISTS {
  UNWIND keys($p.errand_homes) AS home_code
  WITH home_code WHERE $p.errand_homes[home_code] = 3
  MATCH (:Household {code: home_code})-[dwells:IN_VILLAGE]->(%) WHERE @current(dwells) })
