// Changes that touched an enterprise.
MATCH (:Enterprise {code: $p.about})<-[:TOUCHED]-(change)
