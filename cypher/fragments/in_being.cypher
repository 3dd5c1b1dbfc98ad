// Whether what was found is in being at the instant.
((%:Person AND NOT @departed(%))
  OR EXISTS { MATCH (%)-[life:IN_TOWN|IN_AREA|IN_VILLAGE]->() WHERE @holds(life) })
