// Changes that touched a cooperative.
MATCH (:Cooperative {code: $p.about})<-[:TOUCHED]-(change)
