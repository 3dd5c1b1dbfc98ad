// Changes that touched a village.
MATCH (:Village {code: $about})<-[:TOUCHED]-(change)
