// Changes that touched a node.
CALL (at) {
  @node_of_id()
}
MATCH (node)<-[:TOUCHED]-(change)
