// Changes that touched a person.
MATCH (:Person {id: $p.about})<-[:TOUCHED]-(change)
