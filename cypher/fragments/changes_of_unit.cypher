// Changes that touched a unit.
MATCH (:Unit {code: $p.about})<-[:TOUCHED]-(change)
