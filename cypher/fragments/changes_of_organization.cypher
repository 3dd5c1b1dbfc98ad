// Changes that touched an organization.
MATCH (:Organization {code: $p.about})<-[:TOUCHED]-(change)
