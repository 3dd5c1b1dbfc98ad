// Changes that touched a town.
MATCH (:Town {code: $p.about})<-[:TOUCHED]-(change)
