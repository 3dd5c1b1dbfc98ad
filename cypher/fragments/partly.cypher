// Whether what a change did to something of what it touched is withheld: then it is told neither of which cooperative that is, nor which
// units of its set-up on level 3 it touched.
EXISTS { MATCH (%)-[:TOUCHED]->(told) WHERE @tied(%) }
