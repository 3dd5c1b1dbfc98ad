// Changes that touched a grid.
MATCH (:Grid {code: $about})<-[:TOUCHED]-(change)
