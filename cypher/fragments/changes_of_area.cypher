// Changes that touched an area.
MATCH (:Area {code: $p.about})<-[:TOUCHED]-(change)
