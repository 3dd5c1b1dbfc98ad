// Changes that touched a person.
MATCH (:Person {id: $about})<-[:TOUCHED]-(change)
