// Whether what was found is in being at the instant, and the viewer may see it.
((%:Person AND coalesce(%.departedAt > at, true))
  OR EXISTS { MATCH (%)-[life:IN_TOWN|IN_AREA|IN_VILLAGE]->() WHERE @holds(life) }) AND @touches(%)
