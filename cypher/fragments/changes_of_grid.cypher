// Changes that touched a grid.
MATCH (:Grid {code: $p.about})<-[:TOUCHED]-(change)
