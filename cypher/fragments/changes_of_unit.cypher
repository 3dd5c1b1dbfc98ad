// Changes that touched a unit.
MATCH (:Unit {code: $about})<-[:TOUCHED]-(change)
