// Changes that touched an area.
MATCH (:Area {code: $about})<-[:TOUCHED]-(change)
