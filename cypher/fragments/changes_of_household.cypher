// Changes that touched a household.
MATCH (:Household {code: $p.about})<-[:TOUCHED]-(change)
