// Changes that touched a village.
MATCH (:Village {code: $p.about})<-[:TOUCHED]-(change)
