// Changes that touched a node.
// each: label, key = @labels(touched)
MATCH (:@label {@key: $p.about})<-[:TOUCHED]-(change)
