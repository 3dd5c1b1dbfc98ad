// Who asks, at the graph's own instant: whether everything is open to it, its homes, its units, those of them that it
// commands, and the units above it: over its own and over its homes.
WITH *, $p.everything OR ($p.towns <> []
  AND COUNT { MATCH (:Town) } = COUNT { UNWIND $p.towns AS organised MATCH (:Town {code: organised}) }) AS everything
WITH *, CASE WHEN everything THEN [] ELSE COLLECT {
    MATCH (:Person {id: $p.viewer})-[place:COMMANDS|LIAISES_FOR|SERVES_IN]->(unit:Unit) WHERE @current(place)
    RETURN [unit, type(place)]
  } END AS held, CASE WHEN everything THEN [] ELSE COLLECT {
    MATCH (:Person {id: $p.viewer})-[lives:LIVES_IN]->(home:Household) WHERE @current(lives) RETURN home
  } END AS homes
WITH *, [each IN held | each[0]] AS mine, [each IN held WHERE each[1] = 'COMMANDS' | each[0]] AS commanded
WITH *, CASE WHEN size(mine) + size(homes) = 0 THEN [] ELSE COLLECT {
    UNWIND mine + COLLECT {
      UNWIND homes AS home MATCH (home) @lasting(){0,2} (covered)<-[covers:COVERS]-(unit:Unit)
      WHERE @current(covers) AND unit.purpose <> 'WORK_RESUMPTION' RETURN unit
    } AS own
    MATCH (own) @upward(){0,2} (unit:Unit) RETURN DISTINCT unit
  } END AS above
