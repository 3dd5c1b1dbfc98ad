// Changes that touched an enterprise.
MATCH (:Enterprise {code: $about})<-[:TOUCHED]-(change)
