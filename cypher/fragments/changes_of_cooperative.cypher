// Changes that touched a cooperative.
MATCH (:Cooperative {code: $about})<-[:TOUCHED]-(change)
