// Changes that touched a town.
MATCH (:Town {code: $about})<-[:TOUCHED]-(change)
