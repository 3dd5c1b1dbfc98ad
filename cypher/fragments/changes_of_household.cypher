// Changes that touched a household.
MATCH (:Household {code: $about})<-[:TOUCHED]-(change)
