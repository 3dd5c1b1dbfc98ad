// Changes that touched an organization.
MATCH (:Organization {code: $about})<-[:TOUCHED]-(change)
